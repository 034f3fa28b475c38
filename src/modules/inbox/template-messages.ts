import { defineMessages } from '#platform/messages.ts'

export const templateMessages = defineMessages(
  {
    templatesLede:
      'სიტყვები, რომლითაც პასუხს იწყებთ. {სახელი} გამგზავნის სახელით შეიცვლება, {ნომერი} – წერილის ნომრით. სანამ გაგზავნით, ნახავთ და გადააკეთებთ.',
    noTemplates: 'შაბლონი ჯერ არ არის',
    noTemplatesNote: 'დაწერეთ თქვენი ან დაიწყეთ სამი მზა შაბლონით და გადააკეთეთ.',
    remove: 'მოხსნა',
    removed: 'მოხსნილი',
    templateFields: {
      title: { label: 'რა დავარქვათ', hint: 'ამ სახელს მხოლოდ თანამშრომლები ხედავენ.', wrong: 'დაარქვით სახელი.' },
      text_ka: { label: 'ქართულად', hint: 'შეგიძლიათ ჩაწეროთ {სახელი} და {ნომერი}.', wrong: 'დაწერეთ ქართული ტექსტი.' },
      text_en: {
        label: 'ინგლისურად',
        hint: 'შეგიძლიათ ჩაწეროთ {name} და {number}.',
        wrong: 'დაწერეთ ინგლისური ტექსტი: ვინც ინგლისურად მოგწერთ, ამას მიიღებს.',
      },
    },
    firstTemplates: {
      received: {
        title: 'მივიღეთ',
        text: 'გამარჯობა, {სახელი}!\n\nთქვენი წერილი № {ნომერი} წავიკითხეთ. გავარკვევთ და პასუხს მოგწერთ.',
      },
      more: {
        title: 'დამატებით გვჭირდება',
        text: 'გამარჯობა, {სახელი}!\n\nთქვენს წერილზე № {ნომერი} პასუხისთვის კიდევ ერთი რამ უნდა ვიცოდეთ:\n\n',
      },
      call: {
        title: 'ვერ დაგიკავშირდით',
        text: 'გამარჯობა, {სახელი}!\n\nთქვენს წერილზე № {ნომერი} დაგირეკეთ, მაგრამ ვერ დაგიკავშირდით. მოგვწერეთ, როდის დაგირეკოთ.',
      },
    },
  },
  {
    templatesLede:
      'Words to begin an answer with. {name} becomes the name of the sender, {number} the number of the message. You see and change them before anything is sent.',
    noTemplates: 'No template yet',
    noTemplatesNote: 'Write your own, or begin with three and change them.',
    remove: 'Remove',
    removed: 'Removed',
    templateFields: {
      title: { label: 'What to call it', hint: 'Only workers see this name.', wrong: 'Give it a name.' },
      text_ka: {
        label: 'In Georgian',
        hint: '{სახელი} and {ნომერი} may stand in it.',
        wrong: 'Write the Georgian text.',
      },
      text_en: {
        label: 'In English',
        hint: '{name} and {number} may stand in it.',
        wrong: 'Write the English text: whoever writes in English gets this one.',
      },
    },
    firstTemplates: {
      received: {
        title: 'Received',
        text: 'Hello, {name}!\n\nWe have read your message No {number}. We look into it and write to you.',
      },
      more: {
        title: 'More is needed',
        text: 'Hello, {name}!\n\nTo answer your message No {number} we need to know one more thing:\n\n',
      },
      call: {
        title: 'We could not reach you',
        text: 'Hello, {name}!\n\nWe called about your message No {number} and could not reach you. Write to us when we may call.',
      },
    },
  },
)
