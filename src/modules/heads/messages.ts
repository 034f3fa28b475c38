import { defineMessages } from '#platform/messages.ts'

export const messages = defineMessages(
  {
    job: 'ჟურნალის ბოლო სტრიქონის გაგზავნა ადმინისტრატორებისთვის',
    subject: (association: string, day: string) => `${association}: ჟურნალის ბოლო სტრიქონი, ${day}`,
    letter: ({ line, hash }: { line: number; hash: string }) =>
      [
        `ჟურნალის ბოლო სტრიქონის ნომერია ${line}, მისი ანაბეჭდი:`,
        hash,
        '',
        'შეინახეთ ეს წერილი, მაგრამ არა სერვერზე. თუ ოდესმე ეჭვი გაჩნდება, რომ ჟურნალი გადაწერეს, სერვერზე გაუშვით:',
        `npm run temi -- verify --head ${hash}`,
        'პასუხი გეტყვით, დგას თუ არა ეს სტრიქონი კვლავ თავის ადგილას და გრძელდება თუ არა ჟურნალი მისგან.',
      ].join('\n'),
  },
  {
    job: 'Sending the last line of the journal to administrators',
    subject: (association, day) => `${association}: last line of the journal, ${day}`,
    letter: ({ line, hash }) =>
      [
        `The last line of the journal has the number ${line}. Its fingerprint is:`,
        hash,
        '',
        'Keep this letter, but not on the server. If anybody ever suspects that the journal was rewritten, run on the server:',
        `npm run temi -- verify --head ${hash}`,
        'The answer says whether this line still stands in its place and whether the journal goes on from it.',
      ].join('\n'),
  },
)
