import { helpTopic } from '#platform/help.ts'
import { messages } from './messages.ts'
import { teamMessages } from './team-messages.ts'
import { todayMessages } from './today-messages.ts'
import { permissionsUrl, staffUrl } from './urls.ts'

const [ka, en] = [teamMessages.ka, teamMessages.en]

/** What waits today, and who may do what. */
export const sectionHelp = [
  helpTopic(
    { slug: 'today', to: staffUrl, may: 'work' },
    {
      ka: {
        title: 'რა არის დღეს გასაკეთებელი',
        steps: [
          `გახსენით „${messages.ka.today}“: აქ მხოლოდ ის ჩანს, რისი გაკეთებაც თქვენ შეგიძლიათ.`,
          'დაიწყეთ ზემოდან: ჯერ ის წერია, რაც დაგვიანებულია, მერე – რაც დღესაა გასაკეთებელი.',
          'სტრიქონის ღილაკი პირდაპირ იმ გვერდზე მიგიყვანთ, სადაც ეს საქმე კეთდება.',
          `თუ წერია „${todayMessages.ka.ownStep}“, ეს პირველი საქმეა: როგორ, ნახავთ დახმარებაში „შესვლა და შესვლის დაცვა“.`,
          'როცა საქმეს მოათავებთ, სტრიქონი თავისით გაქრება.',
          `თუ წერია „${messages.ka.nothingWaits}“, ახლა არაფერი გელოდებათ.`,
        ],
      },
      en: {
        title: 'What there is to do today',
        steps: [
          `Open “${messages.en.today}”: it shows only what you may do.`,
          'Begin at the top: what is late stands first, then what is for today.',
          'The button of a line leads straight to the page where that is done.',
          `If it says “${todayMessages.en.ownStep}”, begin with that: how, stands in the help “Signing in, and protecting your sign-in”.`,
          'When it is done, the line goes by itself.',
          `If it says “${messages.en.nothingWaits}”, nothing waits for you now.`,
        ],
      },
    },
  ),
  helpTopic(
    { slug: 'permissions', to: permissionsUrl, may: 'work' },
    {
      ka: {
        title: 'ვის რა შეუძლია',
        steps: [
          `გახსენით „${ka.permissions}“. „${ka.whoHas}“: წერია, რომელ თანამშრომელს რომელი როლი აქვს.`,
          'ქვემოთ, მენიუს სათაურებით, ყოველ საქმეს აწერია, რას ნიშნავს და რომელი როლი აკეთებს.',
          'თუ რამე გჭირდებათ და არ შეგიძლიათ, თავმჯდომარეს ან ადმინისტრატორს უთხარით, რომელი როლი გჭირდებათ.',
          `როლს ადმინისტრატორი ცვლის: „${ka.change}“. ახალს ამატებს ღილაკით „${ka.newRole}“.`,
          `რასაც აწერია „${ka.apart}“, ადმინისტრატორსაც ცალკე უნდა მიეცეს.`,
        ],
      },
      en: {
        title: 'Who may do what',
        steps: [
          `Open “${en.permissions}”. “${en.whoHas}” says which worker has which role.`,
          'Below, under the headings of the menu, each task says what it means and which roles do it.',
          'If you need something that you may not do, tell the chair or an administrator which role you need.',
          `An administrator changes a role with “${en.change}”, and adds another with “${en.newRole}”.`,
          `What says “${en.apart}” has to be given to an administrator too.`,
        ],
      },
    },
  ),
]
