import { defineMessages } from '#platform/messages.ts'

/** The words with which the menus of the site are settled. */
export const menuMessages = defineMessages(
  {
    heading: 'მენიუ',
    one: 'მენიუს ბმული',
    label: 'რა ეწეროს მენიუში',
    labelHint: 'ორი-სამი სიტყვა. თუ ინგლისური ცარიელია, ინგლისურ მენიუშიც ქართული დადგება.',
    place: 'სად იდგეს',
    places: { main: 'გვერდის თავსა და ბოლოში', footer: 'მხოლოდ გვერდის ბოლოში', nowhere: 'არსად' },
    position: 'რიგი',
    positionHint: 'რიცხვი 1-დან 99-მდე: უფრო მცირე უფრო წინ დგას.',
    names: {
      projects: 'პროექტები',
      services: 'სერვისები',
      about: 'ორგანიზაცია',
      contact: 'კონტაქტი',
      news: 'სიახლეები',
      subscriptions: 'სიახლეები ელ. ფოსტით',
      directions: 'მიმართულებები',
      places: 'ადგილები',
      organisations: 'ორგანიზაციები',
    },
  },
  {
    heading: 'Menu',
    one: 'Link in the menu',
    label: 'What stands in the menu',
    labelHint: 'Two or three words. Without English the Georgian stands in the English menu too.',
    place: 'Where it stands',
    places: {
      main: 'At the head and the foot of pages',
      footer: 'At the foot of pages only',
      nowhere: 'Nowhere',
    },
    position: 'Order',
    positionHint: 'A number from 1 to 99: a smaller one stands earlier.',
    names: {
      projects: 'Projects',
      services: 'Services',
      about: 'About',
      contact: 'Contact',
      news: 'News',
      subscriptions: 'News by mail',
      directions: 'Directions',
      places: 'Places',
      organisations: 'Organisations',
    },
  },
)
