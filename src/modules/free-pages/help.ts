import { messages as common } from '#modules/writing/index.ts'
import { helpTopic } from '#platform/help.ts'
import { fieldMessages, messages } from './messages.ts'
import { staffPagesUrl } from './urls.ts'

const [ka, en] = [
  { ...common.ka, ...messages.ka },
  { ...common.en, ...messages.en },
]

export const pagesHelp = [
  helpTopic(
    { slug: 'pages', to: staffPagesUrl, may: 'write-pages' },
    {
      ka: {
        title: 'გვერდის დაწერა და მენიუში ჩასმა',
        steps: [
          `გახსენით „${ka.heading}“ და დააჭირეთ „${ka.write}“.`,
          `ჩაწერეთ სათაური და დააჭირეთ „${ka.begin}“.`,
          `ნაწილში „${ka.words}“ შეავსეთ ორივე ენა: „${ka.georgian}“ და „${ka.english}“.`,
          `თუ გვერდი მენიუში უნდა ჩანდეს, მონიშნეთ „${fieldMessages.ka.in_footer.label}“.`,
          `„${ka.save}“ მონახაზს ინახავს; „${ka.publishNow}“ გვერდს საიტზე გამოაჩენს.`,
          `შეცვალეთ, როცა რამე შეიცვლება, და დააჭირეთ „${ka.publishChanges}“; წინა ტექსტი აქ დარჩება: „${ka.versions}“.`,
          `თუ გვერდი აღარ არის საჭირო, დააჭირეთ „${ka.withdraw}“: მენიუდანაც გაქრება.`,
        ],
      },
      en: {
        title: 'Writing a page and putting it into the menu',
        steps: [
          `Open “${en.heading}” and press “${en.write}”.`,
          `Write a title and press “${en.begin}”.`,
          `Under “${en.words}” fill in both languages: “${en.georgian}” and “${en.english}”.`,
          `If it should stand in the menu, tick “${fieldMessages.en.in_footer.label}”.`,
          `“${en.save}” keeps a draft; “${en.publishNow}” puts the page on the site.`,
          `When something changes, change it here and press “${en.publishChanges}”; the former text stays under “${en.versions}”.`,
          `When nobody needs the page any more, press “${en.withdraw}”: it leaves the menu too.`,
        ],
      },
    },
  ),
]
