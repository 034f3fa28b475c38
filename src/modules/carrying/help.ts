import { helpTopic } from '#platform/help.ts'
import { messages } from './messages.ts'
import { exportUrl } from './urls.ts'

const { ka, en } = messages

export const carryingHelp = [
  helpTopic(
    { slug: 'export', to: exportUrl, may: ['administer-house', 'look-after-house', 'carry-data'] },
    {
      ka: {
        title: 'ყველა მონაცემის გატანა ერთ ფაილში',
        steps: [
          `გახსენით „${ka.heading}“.`,
          'თუ მონიშვნა ჩანს, გადაწყვიტეთ, გჭირდებათ თუ არა ისიც, რაც საჯარო არ არის: უმეტესად არ არის საჭირო.',
          `დააჭირეთ „${ka.ask}“. გვერდი შეგიძლიათ დახუროთ და მერე დაბრუნდეთ.`,
          `როცა ფაილი გამოჩნდება სიაში „${ka.ready}“, დააჭირეთ „${ka.take}“.`,
          'ფაილი ერთი დღის შემდეგ თავისით იშლება; ვინ წაიღო, ჟურნალში იწერება.',
          'გატანილი ფაილი სარეზერვო ასლი არ არის: მისგან სისტემა ვერ აღდგება.',
        ],
      },
      en: {
        title: 'Taking all data along in one file',
        steps: [
          `Open “${en.heading}”.`,
          'If there is a tick, decide whether you need what is not public too: most often nobody does.',
          `Press “${en.ask}”. You may close the page and come back.`,
          `When the file stands under “${en.ready}”, press “${en.take}”.`,
          'The file is removed by itself after a day; the journal says who took it.',
          'It is no backup: the system cannot be restored from it.',
        ],
      },
    },
  ),
]
