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
          'სიახლის ქვეშ წერია, რამდენი წერილი გაიგზავნება: დააჭირეთ ამ სტრიქონს.',
          'გადაამოწმეთ სათაური და ტექსტი: წერილს უკან ვეღარ წაიღებთ.',
          `დააჭირეთ „${ka.sendNow}“. სიახლე ერთხელ იგზავნება, თუნდაც ორჯერ დააჭიროთ.`,
          'ვინც გამოწერას შეწყვეტს, თავისით გადის სიიდან; თქვენ არაფრის გაკეთება არ გჭირდებათ.',
        ],
      },
      en: {
        title: 'Sending news to those who subscribe',
        steps: [
          'First publish the story on the site.',
          `Open “${en.heading}” and find “${en.stories}”.`,
          'Under a story stands how many letters will go: press that line.',
          'Look at title and text once more: a letter cannot be taken back.',
          `Press “${en.sendNow}”. A story is sent once, even if you press twice.`,
          'Whoever ends a subscription leaves the list by themselves; there is nothing for you to do.',
        ],
      },
    },
  ),
]
