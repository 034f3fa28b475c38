import { helpTopic } from '#platform/help.ts'
import { accessMessages } from './access-messages.ts'
import { messages } from './messages.ts'
import { teamMessages } from './team-messages.ts'
import { accessUrl, teamUrl } from './urls.ts'

const [ka, en] = [accessMessages.ka, accessMessages.en]
const [team, teamEn] = [teamMessages.ka, teamMessages.en]

export const workersHelp = [
  helpTopic(
    { slug: 'coming-in', to: accessUrl, may: 'work' },
    {
      ka: {
        title: 'შესვლა და შესვლის დაცვა',
        steps: [
          `პირველად გახსენით ერთჯერადი ბმული, რომელიც მოგცეს, აირჩიეთ პაროლი და დააჭირეთ „${messages.ka.come}“.`,
          `მენიუში გახსენით „${ka.heading}“.`,
          `„${ka.secondFactor}“: დააჭირეთ „${ka.setUp}“ და კვადრატი ტელეფონის აპლიკაციით დაასკანერეთ.`,
          'ჩაწერეთ კოდი, რომელსაც აპლიკაცია გიჩვენებთ.',
          `სარეზერვო კოდები დაბეჭდეთ, ტელეფონისგან ცალკე შეინახეთ და დააჭირეთ „${ka.codesKept}“.`,
          `კოდის ნაცვლად შეგიძლიათ გასაღებით შეხვიდეთ: „${ka.addPasskey}“.`,
          `თუ პაროლი დაგავიწყდათ, შესვლის გვერდზე დააჭირეთ „${messages.ka.forgotten}“ ან ბმული ადმინისტრატორს სთხოვეთ.`,
        ],
      },
      en: {
        title: 'Signing in, and protecting your sign-in',
        steps: [
          `The first time, open the one-time link you were given, choose a password and press “${messages.en.come}”.`,
          `Open “${en.heading}” in the menu.`,
          `“${en.secondFactor}”: press “${en.setUp}” and scan the square with the app on your telephone.`,
          'Write the code the app shows.',
          `Print the recovery codes, keep them apart from the telephone and press “${en.codesKept}”.`,
          `Instead of a code you may use a passkey: “${en.addPasskey}”.`,
          `If you have forgotten the password, press “${messages.en.forgotten}” on the page where you sign in, or ask an administrator for a link.`,
        ],
      },
    },
  ),
  helpTopic(
    { slug: 'colleagues', to: teamUrl, may: 'manage-workers' },
    {
      ka: {
        title: 'კოლეგა მოვიდა ან წავიდა',
        steps: [
          `გახსენით „${team.heading}“ და დააჭირეთ „${team.invite}“.`,
          'ჩაწერეთ სახელი, ელ. ფოსტა და მონიშნეთ როლები.',
          `დააჭირეთ „${team.makeLink}“ და ბმული კოლეგას პირადად გადაეცით: მეორედ აღარ გამოჩნდება.`,
          `როლს მერე მის გვერდზე შეცვლით: „${team.saveRoles}“. რომელი როლი რას ნიშნავს, წერია გვერდზე „${team.permissions}“.`,
          `თუ კოლეგას პაროლი დაავიწყდა ან ტელეფონი დაეკარგა, მის გვერდზეა „${team.access}“.`,
          `ვინც წავიდა, მის გვერდზე ჩაწერეთ მიზეზი და დააჭირეთ „${team.letGo}“. რაც გააკეთა, მისი სახელით რჩება.`,
        ],
      },
      en: {
        title: 'A colleague comes or leaves',
        steps: [
          `Open “${teamEn.heading}” and press “${teamEn.invite}”.`,
          'Write name and e-mail, and tick the roles.',
          `Press “${teamEn.makeLink}” and hand the link to your colleague: it is not shown again.`,
          `Roles are changed later on their page: “${teamEn.saveRoles}”. What a role means stands on the page “${teamEn.permissions}”.`,
          `If a colleague has forgotten the password or lost the telephone, their page has “${teamEn.access}”.`,
          `For somebody who leaves, write the reason on their page and press “${teamEn.letGo}”. What they did keeps their name.`,
        ],
      },
    },
  ),
]
