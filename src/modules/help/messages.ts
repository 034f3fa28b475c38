import { defineMessages } from '#platform/messages.ts'

export const messages = defineMessages(
  {
    heading: 'დახმარება',
    lede: 'თითო საქმეზე – რამდენიმე მოკლე ნაბიჯი. აირჩიეთ, რისი გაკეთება გსურთ.',
    begin: 'ამ გვერდის გახსნა',
    others: 'სხვა საქმეები',
  },
  {
    heading: 'Help',
    lede: 'A few short steps for each task. Choose what you want to do.',
    begin: 'Open that page',
    others: 'Other tasks',
  },
)
