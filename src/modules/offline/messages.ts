import { defineMessages } from '#platform/messages.ts'

export const messages = defineMessages(
  {
    title: 'კავშირი არ არის',
    lede: 'ტელეფონს ან კომპიუტერს ახლა ინტერნეტი არ აქვს. ქვემოთ არის ის, რაც ამ მოწყობილობამ შეინახა.',
    contact: 'დაგვირეკეთ',
    read: 'რაც უკვე წაიკითხეთ',
    nothingRead: 'ამ მოწყობილობას წაკითხული გვერდი ჯერ არ შეუნახავს.',
    // The service worker writes the time where {time} stands.
    kept: 'კავშირი არ არის. ეს გვერდის შენახული ასლია, დრო: {time}.',
  },
  {
    title: 'No connection',
    lede: 'This telephone or computer is not connected to the internet now. Below is what it has kept.',
    contact: 'Call us',
    read: 'What you have already read',
    nothingRead: 'This device has not kept a page yet.',
    kept: 'No connection. This is a kept copy of the page as it was on {time}.',
  },
)
