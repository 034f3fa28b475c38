import { helpTopic } from '#platform/help.ts'
import { dataMessages } from './data-messages.ts'
import { messages } from './messages.ts'
import { readers } from './readers.ts'
import { inboxUrl, templatesUrl } from './urls.ts'

const { ka, en } = messages

export const inboxHelp = [
  helpTopic(
    { slug: 'answering', to: inboxUrl, may: readers },
    {
      ka: {
        title: 'წერილზე პასუხი',
        steps: [
          `გახსენით „${ka.inbox}“: თავში ისინია, ვინც პასუხს ელოდება.`,
          `გახსენით წერილი და დააჭირეთ „${ka.takeIt}“, რომ კოლეგებმა იცოდნენ.`,
          `„${ka.toAnswer}“: დაწერეთ პასუხი იმ ენაზე, რომელზეც მოგწერეს, და დააჭირეთ „${ka.send}“. რაც ვერ გაიგზავნა, ამ მოწყობილობაზე რჩება და აქვე დაგხვდებათ.`,
          `თუ დაურეკეთ, ნაწილში „${ka.toCall}“ ჩაწერეთ, რა ითქვა.`,
          `კოლეგებისთვის დაწერეთ აქ: „${ka.toNote}“. გამგზავნი ამას ვერ ხედავს.`,
          `სხვას გადასცემთ აქედან: „${ka.toAssign}“.`,
          `თუ თავის პირად მონაცემებზე გწერთ, გახსენით „${dataMessages.ka.heading}“: მოთხოვნა იქიდან იწერება ან გადაეცემა.`,
          `დასრულებულს დააჭირეთ „${ka.close}“, რეკლამას – „${ka.isSpam}“. ორივე უკან ბრუნდება.`,
        ],
      },
      en: {
        title: 'Answering a message',
        steps: [
          `Open “${en.inbox}”: those who wait for an answer stand first.`,
          `Open a message and press “${en.takeIt}”, so that your colleagues know.`,
          `“${en.toAnswer}”: write in the language they wrote in, and press “${en.send}”. What could not be sent stays on this device, and you find it here.`,
          `If you called, write down what was said under “${en.toCall}”.`,
          `Write for colleagues under “${en.toNote}”. The sender does not see it.`,
          `You hand it to somebody else under “${en.toAssign}”.`,
          `If they write about their personal data, open “${dataMessages.en.heading}”: the request is written down or handed over there.`,
          `Press “${en.close}” for what is done and “${en.isSpam}” for advertising. Both can be taken back.`,
        ],
      },
    },
  ),
  helpTopic(
    { slug: 'templates', to: templatesUrl, may: readers },
    {
      ka: {
        title: 'შაბლონები და შენახვის ვადა',
        steps: [
          `გახსენით „${ka.inbox}“ და იქიდან „${ka.templates}“.`,
          `დაიწყეთ ღილაკით „${ka.addFirst}“ ან დააჭირეთ „${ka.newTemplate}“.`,
          'დაწერეთ ორივე ენაზე. {სახელი} და {ნომერი} თავისით შეიცვლება.',
          `პასუხის წერისას აირჩიეთ შაბლონი და დააჭირეთ „${ka.fillWith}“; გაგზავნამდე გადააკეთეთ.`,
          `გვერდზე „${ka.period}“ თავმჯდომარე ადგენს, რამდენი თვე ინახება წერილები.`,
          `რაც მალე წაიშლება, ჩანს გვერდზე „${ka.endingList}“: თუ გჭირდებათ, დააჭირეთ „${ka.keep}“.`,
        ],
      },
      en: {
        title: 'Templates, and how long messages are kept',
        steps: [
          `Open “${en.inbox}” and from there “${en.templates}”.`,
          `Begin with “${en.addFirst}”, or press “${en.newTemplate}”.`,
          'Write in both languages. {name} and {number} are filled in by themselves.',
          `While answering choose a template and press “${en.fillWith}”; change it before you send it.`,
          `On the page “${en.period}” the chair settles for how many months messages are kept.`,
          `What is soon deleted stands on the page “${en.endingList}”: if you need it, press “${en.keep}”.`,
        ],
      },
    },
  ),
]
