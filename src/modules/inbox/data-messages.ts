import { defineMessages } from '#platform/messages.ts'

/** What to do with a message in which somebody asks for their data. */
export const dataMessages = defineMessages(
  {
    heading: 'თავისი მონაცემების წაშლას, გასწორებას ან ასლს ითხოვს?',
    own: 'წერილის დახურვა მონაცემებს არ შლის. ჩაწერეთ მოთხოვნა: სახელი, კონტაქტი და თარიღი ფორმაში უკვე იქნება, და სანამ არ შეინახავთ, არაფერი ჩაიწერება.',
    open: { erase: 'მოთხოვნა წაშლაზე', correct: 'მოთხოვნა გასწორებაზე', copy: 'მოთხოვნა ასლზე' },
    others: (names: string) =>
      `წერილის დახურვა მონაცემებს არ შლის. მოთხოვნას ის ასრულებს, ვისაც ეს უფლებამოსილება აქვს: ${names}. გადაეცით დღესვე: კანონით ვადა მოთხოვნის დღიდან ითვლება.`,
    nobody:
      'წერილის დახურვა მონაცემებს არ შლის, და წაშლის უფლებამოსილება ჯერ არავის აქვს. დღესვე უთხარით თავმჯდომარეს: კანონით ვადა მოთხოვნის დღიდან ითვლება.',
    whoMay: 'ვის რა შეუძლია',
    handOver: 'მოთხოვნის გადაცემა',
    handOverNote: 'გადაეცემა სახელი, კონტაქტი, წერილის დასაწყისი და მიღების დღე. აქ დარჩება ჩანაწერი, რომ გადაეცა.',
    handedOver: (wish: string) => `მოთხოვნა გადაეცა მას, ვინც პირად მონაცემებზე პასუხისმგებელია: ${wish}.`,
    erasedOn: (day: string) => `წაიშალა: ${day}`,
    erasedNote:
      'პირადი მონაცემები წაიშალა ადამიანის თხოვნით ან შენახვის ვადის გასვლის გამო. რა ეწერა და ვინ მოგვწერა, აღარ ინახება და ვეღარ დაბრუნდება.',
  },
  {
    heading: 'Do they ask to erase, correct or copy their data?',
    own: 'Closing the message erases nothing. Write the request down: name, contact and day stand in the form already, and nothing is kept until you save it.',
    open: { erase: 'Request to erase', correct: 'Request to correct', copy: 'Request for a copy' },
    others: (names) =>
      `Closing the message erases nothing. A request is served by those who may do it: ${names}. Hand it over today: by law the days count from the request.`,
    nobody:
      'Closing the message erases nothing, and nobody may erase data yet. Tell the chair today: by law the days count from the request.',
    whoMay: 'Who may do what',
    handOver: 'Hand the request over',
    handOverNote:
      'Handed over are the name, the contact, how the message begins and the day it came. A note stays here that it was handed over.',
    handedOver: (wish) => `The request was handed over to those who answer for personal data: ${wish}.`,
    erasedOn: (day) => `Erased on ${day}`,
    erasedNote:
      'The personal data were erased because the person asked for it, or because their time was over. What was written, and by whom, is no longer kept and cannot be brought back.',
  },
)
