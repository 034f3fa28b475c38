import { helpTopic } from '#platform/help.ts'
import { messages } from './messages.ts'
import { recordsUrl, textsUrl } from './urls.ts'

const { ka, en } = messages
const may = ['edit-texts', 'manage-projects', 'settle-association'] as const

export const editingHelp = [
  helpTopic(
    { slug: 'records', to: recordsUrl, may },
    {
      ka: {
        title: 'ჩანაწერის შესწორება',
        steps: [
          `გახსენით „${ka.records}“ და აირჩიეთ, რა სახის ჩანაწერია: პროექტი, ადგილი, ორგანიზაცია.`,
          'იპოვეთ ჩანაწერი და დააჭირეთ მის სახელს.',
          'შეცვალეთ, რაც არასწორია. რაც არ იცით, ცარიელი დატოვეთ. გვერდი თუ დაიხურა, ნაწერი ამ მოწყობილობაზე რჩება და აქვე დაგხვდებათ.',
          `„${ka.why}“: ჩაწერეთ, საიდან იცით.`,
          `დააჭირეთ „${ka.save}“: საიტზე მაშინვე გამოჩნდება.`,
          `ვინ რა შეცვალა, ნახავთ აქ: „${ka.history}“.`,
          `ზედმეტი ჩანაწერისთვის არის „${ka.close}“; 30 დღის განმავლობაში ღილაკი „${ka.undo}“ აბრუნებს.`,
        ],
      },
      en: {
        title: 'Correcting a record',
        steps: [
          `Open “${en.records}” and choose the kind of record: a project, a place, an organisation.`,
          'Find the record and choose its name.',
          'Change what is wrong. Leave empty what you do not know. If the page is closed, what you wrote stays on this device, and you find it here.',
          `“${en.why}”: write how you know.`,
          `Press “${en.save}”: it is on the site at once.`,
          `Who changed what stands under “${en.history}”.`,
          `A record that should not be there has “${en.close}”; for 30 days “${en.undo}” takes that back.`,
        ],
      },
    },
  ),
  helpTopic(
    { slug: 'texts', to: textsUrl, may },
    {
      ka: {
        title: 'ტექსტები და თარგმანი',
        steps: [
          `გახსენით „${ka.textsMenu}“: აქ ჩანს ყველაფერი, რაც დაუმთავრებელია.`,
          `„${ka.states.missing}“ ნიშნავს, რომ თარგმანი არ არის; „${ka.states.outdated}“ – რომ მეორე ენა მერე შეიცვალა.`,
          'დააჭირეთ სათაურს: ქართული და ინგლისური გვერდიგვერდ გაიხსნება.',
          'დაწერეთ ან შეასწორეთ, რაც აკლია.',
          `თუ ტექსტი ჯერ მზად არ არის, მონიშნეთ „${ka.draft}“; თუ ძველი თარგმანი გამოდგება – „${ka.stillFits}“.`,
          `ჩაწერეთ მიზეზი და დააჭირეთ „${ka.save}“.`,
        ],
      },
      en: {
        title: 'Texts and translations',
        steps: [
          `Open “${en.textsMenu}”: everything that is not done stands there.`,
          `“${en.states.missing}” means that there is no translation; “${en.states.outdated}”, that the other language was changed later.`,
          'Choose a title: Georgian and English open side by side.',
          'Write or mend what is missing.',
          `If a text is not ready yet, tick “${en.draft}”; if the old translation still holds, “${en.stillFits}”.`,
          `Write the reason and press “${en.save}”.`,
        ],
      },
    },
  ),
]
