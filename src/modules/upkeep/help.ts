import { helpTopic } from '#platform/help.ts'
import { messages } from './messages.ts'
import { houseUrl } from './urls.ts'

const { ka, en } = messages

export const upkeepHelp = [
  helpTopic(
    { slug: 'trouble', to: houseUrl, may: 'look-after-house' },
    {
      ka: {
        title: 'როცა რამე რიგზე არ არის',
        steps: [
          `გახსენით „${ka.houseMenu}“: ყოველ სტრიქონზე წერია, რა ხდება და რა უნდა გააკეთოთ.`,
          `ჯერ ის გაასწორეთ, რასაც აწერია „${ka.states.wrong}“, მერე – „${ka.states.look}“.`,
          `თუ სტრიქონს ღილაკი „${ka.open}“ აქვს, ის სწორ გვერდზე მიგიყვანთ.`,
          `წერილი არ მივიდა? გახსენით „${ka.mail}“ და დააჭირეთ „${ka.sendAgain}“. თუ მენიუში „${ka.mail}“ არ გაქვთ, სტრიქონზე წერია, ვის სთხოვოთ.`,
          `სამუშაო ვერ შესრულდა? გახსენით „${ka.jobs}“ და დააჭირეთ „${ka.tryAgain}“.`,
          'თუ გვერდმა შეცდომის ნომერი გაჩვენათ, ჩაიწერეთ და უთხარით მას, ვინც სერვერს უვლის.',
        ],
      },
      en: {
        title: 'When something is wrong',
        steps: [
          `Open “${en.houseMenu}”: each line says what is so and what to do.`,
          `First mend what says “${en.states.wrong}”, then “${en.states.look}”.`,
          `Where a line has “${en.open}”, it leads to the right page.`,
          `A letter did not arrive? Open “${en.mail}” and press “${en.sendAgain}”. Where your menu has no “${en.mail}”, the line says whom to ask.`,
          `Work was not done? Open “${en.jobs}” and press “${en.tryAgain}”.`,
          'If a page showed you the number of a mistake, write it down and tell whoever looks after the server.',
        ],
      },
    },
  ),
]
