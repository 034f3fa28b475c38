import { defineMessages } from '#platform/messages.ts'

export const messages = defineMessages(
  {
    heading: 'მიმართულებები',
    direction: 'მიმართულება',
    numbered: (number: number) => `მიმართულება ${number}`,
    records: (count: number) => `${count} ჩანაწერი`,
    noRecords: 'ჩანაწერი ჯერ არ არის',
    none: 'მიმართულებები ჯერ არ არის მოწოდებული',
    empty: 'ამ მიმართულებით ჩანაწერი ჯერ არ არის',
    emptyNote: 'აქ გამოჩნდება პროექტები და ყველაფერი, რაც ამ მიმართულებით კეთდება – თარიღითა და წყაროთი.',
    youMay: {
      heading: 'რა შეგიძლიათ',
      write: 'მოგვწეროთ ან დაგვირეკოთ',
      projects: 'ნახოთ ყველა პროექტი',
      directions: 'ნახოთ ყველა მიმართულება',
    },
    others: 'სხვა მიმართულებები',
    data: { number: 'ნომერი ასოციაციის საკუთარ სიაში.' },
  },
  {
    heading: 'Directions',
    direction: 'Direction',
    numbered: (number) => `Direction ${number}`,
    records: (count) => (count === 1 ? '1 record' : `${count} records`),
    noRecords: 'no record yet',
    none: 'The directions have not been supplied yet',
    empty: 'There is no record in this direction yet',
    emptyNote: 'Projects and everything else done in this direction will stand here, with dates and sources.',
    youMay: {
      heading: 'What you can do',
      write: 'Write to us or call',
      projects: 'See all projects',
      directions: 'See all directions',
    },
    others: 'Other directions',
    data: { number: 'Its number in the association’s own list.' },
  },
)
