import { helpTopic } from '#platform/help.ts'
import { messages } from './messages.ts'
import { readers } from './staff.tsx'
import { daysOffUrl } from './urls.ts'

const { ka, en } = messages

export const daysOffHelp = [
  helpTopic(
    { slug: 'days-off', to: daysOffUrl, may: readers },
    {
      ka: {
        title: 'მთავრობამ დასვენების დღე გამოაცხადა',
        steps: [
          `გახსენით ჩანაწერებში „${ka.heading}“ და ნახეთ, უკვე წერია თუ არა ეს დღე.`,
          'თუ არ წერია, დააჭირეთ „დამატებას“. თუ ეს ღილაკი არ ჩანს, თავმჯდომარეს სთხოვეთ.',
          'დაწერეთ, რა დღეა, ორივე ენაზე.',
          `აირჩიეთ „${ka.repetitions.once}“ და ჩაწერეთ დღე, თვე და წელი. რამდენიმე დღე ცალ-ცალკე ჩაწერეთ.`,
          `„${ka.scope}“: თუ დადგენილება მხოლოდ სახელმწიფო უწყებებს ეხება, აირჩიეთ „${ka.scopes['administrative-bodies']}“.`,
          `„${ka.source}“: ჩაწერეთ დადგენილების ნომერი და თარიღი.`,
          'შეინახეთ. ვადები, რომლებიც ჯერ არ დასრულებულა, მაშინვე თავიდან დაითვლება.',
        ],
      },
      en: {
        title: 'The government has declared a day off',
        steps: [
          `Open “${en.heading}” among the records and see whether the day is there already.`,
          'If it is not, press “Add”. If you do not see that button, ask the chair.',
          'Write what day it is, in both languages.',
          `Choose “${en.repetitions.once}” and write day, month and year. Several days are written one by one.`,
          `“${en.scope}”: where the decree is about state bodies alone, choose “${en.scopes['administrative-bodies']}”.`,
          `“${en.source}”: write the number and the date of the decree.`,
          'Save. Times that have not ended are counted anew at once.',
        ],
      },
    },
  ),
]
