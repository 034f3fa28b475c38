import { helpTopic } from '#platform/help.ts'
import { messages } from './messages.ts'
import { backupsUrl } from './urls.ts'

const { ka, en } = messages

export const backupsHelp = [
  helpTopic(
    { slug: 'backups', to: backupsUrl, may: 'look-after-house' },
    {
      ka: {
        title: 'სარეზერვო ასლი და აღდგენის ცდა',
        steps: [
          `გახსენით „${ka.menu}“. ასლი ყოველღამე თავისით კეთდება.`,
          `დიდი ცვლილების წინ დააჭირეთ „${ka.makeNow}“ და მერე „${ka.lookAgain}“.`,
          `თვეში ერთხელ ნაწილში „${ka.trial}“ დააჭირეთ „${ka.tryNow}“: ნახავთ, მართლა აღდგება თუ არა.`,
          `ნაწილში „${ka.secondPlace}“ უნდა ეწეროს, სად ინახება ასლები სერვერის გარეთ.`,
          `დაბეჭდეთ „${ka.sheet}“, შეინახეთ ორ სანდო ადგილას და დააჭირეთ „${ka.sheetButton}“.`,
          `თუ სერვერი დაიკარგა, საიტი ცარიელ სერვერზე ასლიდან აღდგება: ბრძანება წერია ნაწილში „${ka.restoring}“.`,
        ],
      },
      en: {
        title: 'Backups and trying to restore one',
        steps: [
          `Open “${en.menu}”. A copy is made every night by itself.`,
          `Before a large change press “${en.makeNow}”, and then “${en.lookAgain}”.`,
          `Once a month press “${en.tryNow}” under “${en.trial}”: it shows whether a copy really comes back.`,
          `“${en.secondPlace}” should name where copies are kept outside this server.`,
          `Keep the printed sheet (“${en.sheet}”) in two safe places and press “${en.sheetButton}”.`,
          `If the server is lost, the site is restored from a copy on an empty one: the command stands under “${en.restoring}”.`,
        ],
      },
    },
  ),
]
