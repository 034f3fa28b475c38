import { libraryUrl } from '#modules/media/index.ts'
import { fieldMessages } from '#modules/writing/index.ts'
import { helpTopic } from '#platform/help.ts'
import { messages } from './messages.ts'

const { ka, en } = messages
const [fields, fieldsEn] = [fieldMessages.ka.fields, fieldMessages.en.fields]

export const libraryHelp = [
  helpTopic(
    { slug: 'library', to: libraryUrl, may: 'keep-media' },
    {
      ka: {
        title: 'სურათების ბიბლიოთეკა',
        steps: [
          `გახსენით „${ka.heading}“ და დააჭირეთ „${ka.add}“. ტელეფონიდანაც რამდენიმეს ერთად აირჩევთ.`,
          `უპასუხეთ, რაც იცით: ვინ გადაიღო, თანახმა არიან თუ არა ისინი, ვინც ჩანს. დააჭირეთ „${ka.upload}“.`,
          `„${fields.description_ka.label}“: ერთი წინადადებით დაწერეთ მისთვის, ვინც ვერ ხედავს. მერე დააჭირეთ „${ka.saveAndNext}“.`,
          `„${ka.focus}“: აჩვენეთ, რა არ უნდა მოიჭრას, მაგალითად, სახე.`,
          `სურათის გვერდზე „${ka.uses}“ გეუბნებათ, რომელ ტექსტებში დგას.`,
          'თუ ვინმემ თანხმობა უკან წაიღო, ჯერ ამოიღეთ სურათი ამ ტექსტებიდან, მერე შეცვალეთ პასუხი აქ.',
          `ზედმეტი სურათისთვის არის „${ka.close}“; 30 დღის განმავლობაში „${ka.undo}“ აბრუნებს.`,
        ],
      },
      en: {
        title: 'The library of pictures',
        steps: [
          `Open “${en.heading}” and press “${en.add}”. From a telephone, too, you can choose several at once.`,
          `Answer what you know: who took them, and whether those who are shown agree. Press “${en.upload}”.`,
          `“${fieldsEn.description_ka.label}”: write one sentence for whoever does not see it. Then press “${en.saveAndNext}”.`,
          `“${en.focus}”: show what must not be cut off, such as a face.`,
          `On the page of a picture, “${en.uses}” tells in which texts it stands.`,
          'If somebody takes their consent back, take the picture out of those texts first, then change the answer here.',
          `A picture nobody needs has “${en.close}”; for 30 days “${en.undo}” brings it back.`,
        ],
      },
    },
  ),
]
