import { messages as common, fieldMessages } from '#modules/writing/index.ts'
import { helpTopic } from '#platform/help.ts'
import { staffNewsUrl } from './urls.ts'
import { writingMessages } from './writing-messages.ts'

const [ka, en] = [
  { ...common.ka, ...writingMessages.ka },
  { ...common.en, ...writingMessages.en },
]
const [fields, fieldsEn] = [fieldMessages.ka.fields, fieldMessages.en.fields]

export const newsHelp = [
  helpTopic(
    { slug: 'news', to: staffNewsUrl, may: 'write-news' },
    {
      ka: {
        title: 'სიახლის დაწერა და გამოქვეყნება',
        steps: [
          `გახსენით „${ka.heading}“ და დააჭირეთ „${ka.write}“.`,
          `ჩაწერეთ სათაური და დააჭირეთ „${ka.begin}“.`,
          `ნაწილში „${ka.words}“ შეავსეთ ორივე ენა: „${ka.georgian}“ და „${ka.english}“.`,
          `„${ka.save}“ მონახაზს ინახავს: საიტზე ის არ ჩანს. კავშირი თუ გაწყდა, ტექსტი მოწყობილობაზე რჩება და აქვე დაგხვდებათ.`,
          `თუ ვინმემ ჯერ უნდა ნახოს, დააჭირეთ „${ka.preview}“ და ბმული გაუგზავნეთ.`,
          `მზადაა? დააჭირეთ „${ka.publishNow}“. თუ სხვა დროს გინდათ, ჩაწერეთ დღე და საათი და დააჭირეთ „${ka.schedule}“.`,
          `შეცდომა იპოვეთ? შეასწორეთ და დააჭირეთ „${ka.publishChanges}“; წინა ტექსტი აქ დარჩება: „${ka.versions}“.`,
          `თუ სიახლე აღარ უნდა ჩანდეს, დააჭირეთ „${ka.withdraw}“.`,
        ],
      },
      en: {
        title: 'Writing news and putting it up',
        steps: [
          `Open “${en.heading}” and press “${en.write}”.`,
          `Write the title and press “${en.begin}”.`,
          `Under “${en.words}” fill in both languages: “${en.georgian}” and “${en.english}”.`,
          `“${en.save}” keeps a draft: it is not on the site. Without a connection the text stays on the device, and you find it here.`,
          `If somebody should read it first, press “${en.preview}” and send them the link.`,
          `Ready? Press “${en.publishNow}”. For another time, write the day and the time and press “${en.schedule}”.`,
          `Found a mistake? Mend it and press “${en.publishChanges}”; the text before stays here: “${en.versions}”.`,
          `If it should not be seen any more, press “${en.withdraw}”.`,
        ],
      },
    },
  ),
  helpTopic(
    { slug: 'pictures', to: staffNewsUrl, may: 'write-news' },
    {
      ka: {
        title: 'სურათების ჩასმა სიახლეში',
        steps: [
          `სიახლის გვერდზე ჩადით ნაწილამდე „${ka.pictures}“ და აირჩიეთ ერთი ან რამდენიმე სურათი.`,
          `„${fields.description_ka.label}“: ერთი წინადადებით დაწერეთ, რა ჩანს. თუ შეგიძლიათ, ინგლისურადაც.`,
          `„${fields.credit.label}“: ჩაწერეთ სახელი.`,
          `უპასუხეთ: „${fields.people_consent.label}“ თანხმობის გარეშე სურათი არ გამოქვეყნდება.`,
          'თუ ბავშვი ჩანს, მშობლის ან მეურვის თანხმობაც მონიშნეთ.',
          `დააჭირეთ „${ka.addPictures}“. სურათი ორივე ტექსტის ბოლოში ჩადგება; გადაიტანეთ, სადაც გინდათ.`,
          `სურათი უკვე გვაქვს? მაშინ დააჭირეთ „${ka.fromLibrary}“ და მონიშნეთ.`,
        ],
      },
      en: {
        title: 'Putting pictures into a story',
        steps: [
          `On the page of the story go down to “${en.pictures}” and choose one picture or several.`,
          `“${fieldsEn.description_ka.label}”: say in one sentence what there is to see, and in English too if you can.`,
          `“${fieldsEn.credit.label}”: write the name.`,
          `Answer “${fieldsEn.people_consent.label}” Without consent a picture is not published.`,
          'If a child is seen, tick the consent of a parent or guardian too.',
          `Press “${en.addPictures}”. The picture stands at the end of both texts; move it where you want it.`,
          `Is the picture here already? Then press “${en.fromLibrary}” and tick it.`,
        ],
      },
    },
  ),
]
