import { helpTopic } from '#platform/help.ts'
import { messages } from './messages.ts'
import { journalUrl } from './urls.ts'

const { ka, en } = messages

export const journalHelp = [
  helpTopic(
    { slug: 'journal', to: journalUrl, may: 'read-journal' },
    {
      ka: {
        title: 'ვინ რა შეცვალა, და როგორ გავაუქმოთ',
        steps: [
          `გახსენით „${ka.menu}“: ახალი ცვლილება ზემოთაა.`,
          `აირჩიეთ „${ka.filter.by}“, „${ka.filter.what}“ ან დღეები და დააჭირეთ „${ka.filter.show}“.`,
          `რაც სისტემამ თავისით გააკეთა, სიაში არ ჩანს; მას აჩენს „${ka.showOwnWork}“.`,
          `ცვლილება ბმულით „${ka.look}“ იხსნება: ჩანს, ვინ, როდის და რატომ შეცვალა.`,
          `ერთი ჩანაწერის ამბავს მოჰყვება „${ka.itsHistory}“.`,
          `თუ ცვლილება შეცდომა იყო, ჩაწერეთ მიზეზი და დააჭირეთ „${ka.undo}“. თუ ღილაკი არ ჩანს, სთხოვეთ თავმჯდომარეს.`,
          'გაუქმებაც ცვლილებაა: ისიც ჟურნალშია და მისი გაუქმებაც შეიძლება.',
        ],
      },
      en: {
        title: 'Who changed what, and undoing it',
        steps: [
          `Open “${en.menu}”: the newest change stands first.`,
          `Choose “${en.filter.by}”, “${en.filter.what}” or days, and press “${en.filter.show}”.`,
          `What the system did by itself is left out; “${en.showOwnWork}” tells it too.`,
          `“${en.look}” opens a change: it tells who changed it, when and why, too.`,
          `“${en.itsHistory}” follows one record.`,
          `If a change was a mistake, write the reason and press “${en.undo}”. If you do not see the button, ask the chair.`,
          'Undoing is a change too: it stands in the journal and can be undone.',
        ],
      },
    },
  ),
]
