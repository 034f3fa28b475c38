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
          `ნაწილში „${ka.trial}“ წერია, მართლა აღდგება თუ არა ასლი. ცდა კვარტალში ერთხელ თავისით ხდება; სხვა დროს დააჭირეთ „${ka.tryNow}“.`,
          `ნაწილში „${ka.secondPlace}“ უნდა ეწეროს, სად ინახება ასლები სერვერის გარეთ.`,
          `სთხოვეთ მას, ვინც საიტი დააყენა: „${ka.sheet}“ სერვერზე იბეჭდება. შეინახეთ ორ სანდო ადგილას და დააჭირეთ „${ka.sheetButton}“.`,
          `თუ სერვერი დაიკარგა, საიტი ცარიელ სერვერზე ასლიდან აღდგება: ბრძანება წერია ნაწილში „${ka.restoring}“.`,
        ],
      },
      en: {
        title: 'Backups and trying to restore one',
        steps: [
          `Open “${en.menu}”. A copy is made every night by itself.`,
          `Before a large change press “${en.makeNow}”, and then “${en.lookAgain}”.`,
          `“${en.trial}” says whether a copy really comes back. Once a quarter it is tried by itself; at other times press “${en.tryNow}”.`,
          `“${en.secondPlace}” should name where copies are kept outside this server.`,
          `Ask whoever set up the site for “${en.sheet}”, which is printed on the server. Keep it in two safe places and press “${en.sheetButton}”.`,
          `If the server is lost, the site is restored from a copy on an empty one: the command stands under “${en.restoring}”.`,
        ],
      },
    },
  ),
]
