import { defineMessages } from '#platform/messages.ts'

export const messages = defineMessages(
  {
    heading: 'სერვისები',
    service: 'სერვისი',
    lede: 'რას ვაკეთებთ შეკვეთით და ვინ აკეთებს.',
    order: 'შეკვეთის განაცხადი',
    offers: 'რისი შეკვეთა შეიძლება',
    equipment: 'რით ვამზადებთ',
    provider: 'ვინ აკეთებს',
    audience: 'ვისთვის',
    about: (service: string) => `სერვისის შესახებ: ${service}`,
    none: 'სერვისები ჯერ არ არის მოწოდებული',
    lacks: 'რა არ არის ჯერ მოწოდებული',
    lacking: {
      prices: 'ფასები',
      pictures: 'ნამუშევრების ფოტოსურათები',
      terms: 'დამზადებისა და მიწოდების ვადები',
    },
    ask: 'ჰკითხეთ ასოციაციას',
  },
  {
    heading: 'Services',
    service: 'Service',
    lede: 'What is made to order, and who makes it.',
    order: 'Ask for something to be made',
    offers: 'What can be ordered',
    equipment: 'What it is made with',
    provider: 'Who does it',
    audience: 'For whom',
    about: (service) => `About the service: ${service}`,
    none: 'The services have not been supplied yet',
    lacks: 'What has not been supplied yet',
    lacking: {
      prices: 'prices',
      pictures: 'photographs of finished work',
      terms: 'how long making and delivery take',
    },
    ask: 'Ask the association',
  },
)
