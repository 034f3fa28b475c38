import { defineMessages } from '#platform/messages.ts'

export const messages = defineMessages(
  {
    about: 'ორგანიზაცია',
    whoWeAre: 'ვინ ვართ',
    fullName: 'სრული სახელი',
    shortName: 'მოკლე სახელი',
    acronym: 'აბრევიატურა',
    address: 'მისამართი',
    code: 'საიდენტიფიკაციო კოდი',
    notSupplied: 'ჯერ არ არის მოწოდებული',
    people: 'ადამიანები',
    noMission: 'მისია ჯერ არ არის მოწოდებული',
  },
  {
    about: 'About',
    whoWeAre: 'Who we are',
    fullName: 'Full name',
    shortName: 'Short name',
    acronym: 'Acronym',
    address: 'Address',
    code: 'Identification code',
    notSupplied: 'not yet supplied',
    people: 'People',
    noMission: 'The mission has not been supplied yet',
  },
)
