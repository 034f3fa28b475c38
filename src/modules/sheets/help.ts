import { helpTopic } from '#platform/help.ts'
import { messages } from './messages.ts'
import { importUrl } from './urls.ts'

const { ka, en } = messages

export const sheetsHelp = [
  helpTopic(
    { slug: 'import', to: importUrl, may: 'import-sheets' },
    {
      ka: {
        title: 'ბევრი ჩანაწერის შეტანა ცხრილიდან',
        steps: [
          `გახსენით „${ka.heading}“ და აირჩიეთ, რისი ცხრილი გაქვთ.`,
          `ახალი ჩანაწერებისთვის ჩამოტვირთეთ „${ka.template}“, შესაცვლელად – „${ka.list}“.`,
          'შეავსეთ ცხრილი: თითო ჩანაწერი – თითო სტრიქონი. ნომრების სვეტს ნუ შეცვლით.',
          `აირჩიეთ ფაილი და დააჭირეთ „${ka.read}“. ჯერ არაფერი იწერება.`,
          'ნახეთ, რომელი სტრიქონი დაემატება, რომელი შეიცვლება და რომელი დარჩება, როგორც იყო.',
          'თუ შეცდომაა, გვერდი უჯრას ასახელებს. გაასწორეთ ცხრილში და თავიდან ატვირთეთ.',
          `„${ka.why}“: ჩაწერეთ, საიდან არის ცხრილი, და დააჭირეთ „${ka.doIt}“.`,
        ],
      },
      en: {
        title: 'Bringing in many records from a spreadsheet',
        steps: [
          `Open “${en.heading}” and choose what your spreadsheet is about.`,
          `For new records download “${en.template}”, to change records “${en.list}”.`,
          'Fill it in: one row for each record. Leave the column of numbers alone.',
          `Choose the file and press “${en.read}”. Nothing is written yet.`,
          'See which rows are added, which change, and which stay as they were.',
          'If something is wrong, the page names the cell. Mend it in the spreadsheet and upload it again.',
          `“${en.why}”: write where the spreadsheet comes from, and press “${en.doIt}”.`,
        ],
      },
    },
  ),
]
