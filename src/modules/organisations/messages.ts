import { defineMessages } from '#platform/messages.ts'

export const messages = defineMessages(
  {
    heading: 'ორგანიზაციები',
    organisation: 'ორგანიზაცია',
    acronym: 'აბრევიატურა',
    kind: 'სახე',
    englishName: 'ინგლისური სახელი',
    otherName: 'სახელი ინგლისურად',
    translated: 'ჩვენი თარგმანი',
    own: 'ეს ჩვენი ორგანიზაციაა',
    editing: {
      name: 'სახელი',
      englishName: 'ვისია ინგლისური სახელი',
      englishNameHint: 'თუ ინგლისური სახელი არ წერია, ცარიელი დატოვეთ.',
      own: 'თავად ორგანიზაციის',
    },
    nothingRelated: 'ამ ორგანიზაციაზე სხვა ჩანაწერი ჯერ არ არის',
    data: {
      kind: 'ვინ არის: ngo, social-enterprise, multilateral, international-ngo ან foundation.',
      acronym: 'აბრევიატურა, თუ აქვს.',
      englishName: 'ინგლისური სახელი მისივეა (own) თუ ჩვენი თარგმანი (translated).',
      isOwn: 'არის თუ არა ეს თავად ასოციაცია.',
    },
    kinds: {
      ngo: 'არასამთავრობო ორგანიზაცია',
      'social-enterprise': 'სოციალური საწარმო',
      multilateral: 'საერთაშორისო ორგანიზაცია',
      'international-ngo': 'საერთაშორისო არასამთავრობო ორგანიზაცია',
      foundation: 'ფონდი',
    },
  },
  {
    heading: 'Organisations',
    organisation: 'Organisation',
    acronym: 'Acronym',
    kind: 'Type',
    englishName: 'English name',
    otherName: 'Name in Georgian',
    translated: 'our translation',
    own: 'This is our own organisation',
    editing: {
      name: 'Name',
      englishName: 'Whose the English name is',
      englishNameHint: 'Leave it empty where no English name is written.',
      own: "The organisation's own",
    },
    nothingRelated: 'There is no other record about this organisation yet',
    data: {
      kind: 'What it is: ngo, social-enterprise, multilateral, international-ngo or foundation.',
      acronym: 'Its acronym, where it has one.',
      englishName: 'Whether the English name is its own (own) or our translation (translated).',
      isOwn: 'Whether it is the association itself.',
    },
    kinds: {
      ngo: 'Non-governmental organisation',
      'social-enterprise': 'Social enterprise',
      multilateral: 'Multilateral organisation',
      'international-ngo': 'International non-governmental organisation',
      foundation: 'Foundation',
    },
  },
)
