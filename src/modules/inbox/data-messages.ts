import { defineMessages } from '#platform/messages.ts'

/** What to do with a message in which somebody asks for their data. */
export const dataMessages = defineMessages(
  {
    heading: 'თავისი მონაცემების წაშლას, გასწორებას ან ასლს ითხოვს?',
    own: 'გახსენით „პირადი მონაცემები“, ჩაწერეთ მოთხოვნა და იქ მოძებნეთ ტელეფონით ან ელ. ფოსტით.',
    others: (names: string) =>
      `წერილის დახურვა მონაცემებს არ შლის. დღესვე უთხარით მას, ვისაც ეს უფლებამოსილება აქვს: ${names}. კანონით ვადა მოთხოვნის დღიდან ითვლება.`,
    nobody:
      'წერილის დახურვა მონაცემებს არ შლის, და წაშლის უფლებამოსილება ჯერ არავის აქვს. დღესვე უთხარით თავმჯდომარეს: კანონით ვადა მოთხოვნის დღიდან ითვლება.',
    whoMay: 'ვის რა შეუძლია',
  },
  {
    heading: 'Do they ask to erase, correct or copy their data?',
    own: 'Open “Personal data”, write the request down, and search there by telephone or e-mail.',
    others: (names) =>
      `Closing the message erases nothing. Tell those who may do it today: ${names}. By law the days count from the request.`,
    nobody:
      'Closing the message erases nothing, and nobody may erase data yet. Tell the chair today: by law the days count from the request.',
    whoMay: 'Who may do what',
  },
)
