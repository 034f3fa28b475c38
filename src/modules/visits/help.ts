import { helpTopic } from '#platform/help.ts'
import { messages } from './messages.ts'
import { visitsUrl } from './urls.ts'

const { ka, en } = messages

export const visitsHelp = [
  helpTopic(
    { slug: 'visits', to: visitsUrl, may: 'read-visits' },
    {
      ka: {
        title: 'რამდენმა ნახა გვერდი',
        steps: [
          `გახსენით „${ka.heading}“: ჩანს ბოლო 30 დღე.`,
          `„${ka.pages}“: რომელი გვერდი რამდენჯერ წაიკითხეს. დააჭირეთ მისამართს, და მხოლოდ მის რიცხვებს ნახავთ.`,
          `„${ka.sites}“: რომელი საიტიდან მოვიდნენ, მაგალითად ფეისბუქიდან. „${ka.direct}“ ნიშნავს, რომ მისამართი თვითონ აკრიფეს.`,
          `„${ka.days}“: რომელ დღეს რამდენი ნახვა იყო.`,
          'იგივე რიცხვი საჯარო გვერდის ბოლოშიც ჩანს, როცა შესული ხართ.',
          'ეს ნახვების რიცხვია და არა ადამიანების: ვინ ნახა, არსად ინახება.',
        ],
      },
      en: {
        title: 'How often a page is read',
        steps: [
          `Open “${en.heading}”: it shows the last 30 days.`,
          `“${en.pages}”: which page was read how often. Choose an address to see its numbers alone.`,
          `“${en.sites}”: from which site people came, such as Facebook. “${en.direct}” means that the address was typed.`,
          `“${en.days}”: how many views there were on which day.`,
          'The same number stands at the end of a public page while you are signed in.',
          'These are views and not people: who read a page is kept nowhere.',
        ],
      },
    },
  ),
]
