import { defineMessages } from '#platform/messages.ts'

/** What the pages in which news is written say. */
export const writingMessages = defineMessages(
  {
    heading: 'სიახლეები',
    mayWrite: 'სიახლეების წერა და გამოქვეყნება',
    mayWriteMeans: 'ორ ენაზე, სურათებით; დაგეგმვა და საიტიდან მოხსნაც.',
    listLede: 'აქ იწერება ყველაფერი, რასაც ასოციაცია ყვება: სანამ არ გამოაქვეყნებთ, საიტზე არ ჩანს.',
    write: 'ახალი სიახლე',
    newLede: 'დაიწყეთ სათაურით. შემდეგ დაწერთ ტექსტს; გამოქვეყნება ცალკე ნაბიჯია.',
    none: 'ასეთი სიახლე არ არის',
    noneNote: 'დაწერეთ ახალი ან ნახეთ სხვა მდგომარეობის სიახლეები.',
    withoutEnglish: 'სიახლე ინგლისური ტექსტის გარეშე',
    more: 'პროექტები, ვადა, მისამართი',
  },
  {
    heading: 'News',
    mayWrite: 'Write and publish news',
    mayWriteMeans: 'In two languages, with pictures; scheduling and taking down too.',
    listLede: 'Everything the association tells is written here: until you publish it, it is not on the site.',
    write: 'Write news',
    newLede: 'Begin with the title. Then you write the text; publishing is a step of its own.',
    none: 'There is no such news',
    noneNote: 'Write some, or look at another state.',
    withoutEnglish: 'News without English',
    more: 'Projects, deadline, address',
  },
)

/** The words of the fields that only news has. */
export const fieldMessages = defineMessages(
  {
    projects: {
      label: 'რომელ პროექტებზეა',
      hint: 'სიახლე ამ პროექტების გვერდებზეც გამოჩნდება.',
      wrong: 'მონიშნეთ პროექტები სიიდან.',
    },
    expires_on: {
      label: 'ბოლო ვადა',
      hint: 'თუ ეს განცხადებაა: ამ დღის შემდეგ გვერდს დაეწერება, რომ ვადა გავიდა.',
      wrong: 'ჩაწერეთ დღე, მაგალითად: 5 12 2026.',
    },
  },
  {
    projects: {
      label: 'The projects it is about',
      hint: 'The story appears on the pages of these projects too.',
      wrong: 'Tick projects from the list.',
    },
    expires_on: {
      label: 'Deadline',
      hint: 'If it is a call: after this day the page says that it has ended.',
      wrong: 'Write a day, such as 5 12 2026.',
    },
  },
)
