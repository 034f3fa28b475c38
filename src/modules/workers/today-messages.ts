import { defineMessages } from '#platform/messages.ts'

/** What the page of today says about coming in. */
export const todayMessages = defineMessages(
  {
    ownStep: 'შესვლის მეორე ნაბიჯი ჩართული არ გაქვთ',
    ownStepNote: (day: string) =>
      `მის გარეშე ყველა, ვინც თქვენს პაროლს გაიგებს, თქვენი სახელით შემოვა. ჩასართავად ორი წუთი და ტელეფონი გჭირდებათ. ბოლო დღე: ${day}; მერე მის ჩართვამდე სხვა არაფერი გაიხსნება.`,
    switchOn: 'ჩართვა',
    othersStep: 'თანამშრომელი მეორე ნაბიჯის გარეშე',
    andMore: (names: string, left: number) => `${names} და კიდევ ${left}.`,
    look: 'ნახვა',
  },
  {
    ownStep: 'Your second step of signing in is off',
    ownStepNote: (day) =>
      `Without it anybody who learns your password comes in under your name. It takes two minutes and a telephone. Last day: ${day}; after it nothing else opens until it is on.`,
    switchOn: 'Switch on',
    othersStep: 'Workers without a second step',
    andMore: (names, left) => `${names} and ${left} more.`,
    look: 'Look',
  },
)
