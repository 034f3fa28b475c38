import { helpTopic } from '#platform/help.ts'
import { messages } from './messages.ts'
import { staffSubscriptionsUrl } from './urls.ts'

const [ka, en] = [messages.ka.staff, messages.en.staff]

export const subscriptionsHelp = [
  helpTopic(
    { slug: 'newsletter', to: staffSubscriptionsUrl, may: 'send-newsletter' },
    {
      ka: {
        title: 'სიახლის გაგზავნა გამომწერებისთვის',
        steps: [
          'ჯერ სიახლე საიტზე გამოაქვეყნეთ.',
          `გახსენით „${ka.heading}“ და იპოვეთ ნაწილი „${ka.stories}“.`,
          'სიახლის გვერდით ღილაკი გეუბნებათ, რამდენი წერილი გაიგზავნება.',
          'გადაამოწმეთ სათაური და ტექსტი: წერილს უკან ვეღარ წაიღებთ.',
          'დააჭირეთ ღილაკს. სიახლე ერთხელ იგზავნება, თუნდაც ორჯერ დააჭიროთ.',
          'ვინც გამოწერას შეწყვეტს, თავისით გადის სიიდან; თქვენ არაფრის გაკეთება არ გჭირდებათ.',
        ],
      },
      en: {
        title: 'Sending news to those who subscribe',
        steps: [
          'First publish the story on the site.',
          `Open “${en.heading}” and find “${en.stories}”.`,
          'The button beside a story says how many letters will go.',
          'Look at title and text once more: a letter cannot be taken back.',
          'Press the button. A story is sent once, even if you press twice.',
          'Whoever ends a subscription leaves the list by themselves; there is nothing for you to do.',
        ],
      },
    },
  ),
]
