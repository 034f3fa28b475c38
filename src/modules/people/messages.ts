import { defineMessages } from '#platform/messages.ts'

export const messages = defineMessages(
  {
    person: 'ადამიანი',
    personal: {
      row: 'საიტზე გამოქვეყნებული საკონტაქტო პირი',
      nameKa: 'სახელი ქართულად',
      nameEn: 'სახელი ინგლისურად',
      roleKa: 'როლი ქართულად',
      roleEn: 'როლი ინგლისურად',
      lineKa: 'სახელი და როლი ერთ სტრიქონში, ქართულად',
      lineEn: 'სახელი და როლი ერთ სტრიქონში, ინგლისურად',
      phone: 'ტელეფონი',
      phoneShown: 'ტელეფონი, როგორც იწერება',
      email: 'ელ. ფოსტა',
      slug: 'სახელი მისამართში',
    },
  },
  {
    person: 'Person',
    personal: {
      row: 'a person to call, published on the site',
      nameKa: 'Name in Georgian',
      nameEn: 'Name in English',
      roleKa: 'Role in Georgian',
      roleEn: 'Role in English',
      lineKa: 'Name and role in one line, in Georgian',
      lineEn: 'Name and role in one line, in English',
      phone: 'Telephone',
      phoneShown: 'Telephone as it is written',
      email: 'E-mail',
      slug: 'Name in addresses',
    },
  },
)
