import { helpTopic } from '#platform/help.ts'
import { menuMessages } from './menu-messages.ts'
import { messages } from './messages.ts'
import { menuSettlingUrl, settlingUrl } from './urls.ts'

const { ka, en } = messages
const [menu, menuEn] = [menuMessages.ka, menuMessages.en]

export const settingsHelp = [
  helpTopic(
    { slug: 'association', to: settlingUrl, may: 'settle-association' },
    {
      ka: {
        title: 'ასოციაციის სახელი, კონტაქტი, რეკვიზიტები და ფერები',
        steps: [
          `გახსენით ჩანაწერი „${ka.association}“.`,
          'შეცვალეთ სახელი, ტელეფონი, მისამართი ან ელ. ფოსტა: ყველა გვერდზე ერთად შეიცვლება.',
          `„${ka.registrationNumber}“ და „${ka.bankAccount}“ დოკუმენტიდან გადაწერეთ და თავიდან შეადარეთ.`,
          `„${ka.colourLight}“ და „${ka.colourDark}“: სისტემა მხოლოდ ისეთ ფერს მიიღებს, რომელზეც ტექსტი იკითხება.`,
          'ჩაწერეთ, რატომ იცვლება, და შეინახეთ. თუ რამე არ გამოვიდა, ჟურნალიდან დააბრუნებთ.',
        ],
      },
      en: {
        title: 'Name, contacts, numbers and colours of the association',
        steps: [
          `Open the record “${en.association}”.`,
          'Change the name, the telephone, the address or the e-mail: they change on every page at once.',
          `Copy “${en.registrationNumber}” and “${en.bankAccount}” from the document, and compare them once more.`,
          `“${en.colourLight}” and “${en.colourDark}”: only colours that can be read are taken.`,
          'Write why it changes, and save. What went wrong is taken back in the journal.',
        ],
      },
    },
  ),
  helpTopic(
    { slug: 'menu', to: menuSettlingUrl, may: 'settle-association' },
    {
      ka: {
        title: 'საიტის მენიუს დალაგება',
        steps: [
          `გახსენით ჩანაწერებში „${menu.heading}“ და აირჩიეთ ბმული.`,
          `„${menu.label}“: დაწერეთ ორი-სამი სიტყვა ორივე ენაზე.`,
          `„${menu.place}“: აირჩიეთ, სად ჩანდეს, ან „${menu.places.nowhere}“ – მაშინ მენიუდან გაქრება, გვერდი კი დარჩება.`,
          `„${menu.position}“: უფრო მცირე რიცხვი უფრო წინ დგას.`,
          'ჩაწერეთ, რატომ იცვლება, შეინახეთ და მთავარ გვერდზე ნახეთ, როგორ გამოვიდა.',
        ],
      },
      en: {
        title: 'Settling the menus of the site',
        steps: [
          `Open “${menuEn.heading}” among the records and choose a link.`,
          `“${menuEn.label}”: write two or three words in both languages.`,
          `“${menuEn.place}”: choose where it stands, or “${menuEn.places.nowhere}”: it leaves the menu, and the page stays.`,
          `“${menuEn.position}”: a smaller number stands earlier.`,
          'Write why it changes, save, and see on the home page how it looks.',
        ],
      },
    },
  ),
]
