import { defineMessages } from '#platform/messages.ts'
import { temiCommand } from '#platform/temi-command.ts'

export const messages = defineMessages(
  {
    job: 'ჟურნალის ბოლო სტრიქონის გაგზავნა გამგეობისთვის',
    mayReceive: 'ჟურნალის ბოლო სტრიქონის მიღება',
    mayReceiveMeans:
      'ყოველდღიური წერილით, გამგეობისა და რევიზორისთვის: თუ ჟურნალს ვინმე გადაწერს, გამოჩნდება. სანამ ეს არავის აქვს, წერილი ადმინისტრატორებს მისდის.',
    subject: (association: string, day: string) => `${association}: ჟურნალის ბოლო სტრიქონი, ${day}`,
    letter: ({ line, hash }: { line: number; hash: string }) =>
      [
        `ჟურნალის ბოლო სტრიქონის ნომერია ${line}, მისი ანაბეჭდი:`,
        hash,
        '',
        'შეინახეთ ეს წერილი, მაგრამ არა სერვერზე. თუ ოდესმე ეჭვი გაჩნდება, რომ ჟურნალი გადაწერეს, სერვერზე გაუშვით:',
        temiCommand(`verify --head ${hash}`),
        'პასუხი გეტყვით, დგას თუ არა ეს სტრიქონი კვლავ თავის ადგილას და გრძელდება თუ არა ჟურნალი მისგან.',
      ].join('\n'),
  },
  {
    job: 'Sending the last line of the journal to the board',
    mayReceive: 'Receive the last line of the journal',
    mayReceiveMeans:
      'By a letter every day, for the board and the auditor: should anybody rewrite the journal, it shows. While nobody has this, administrators get the letter.',
    subject: (association, day) => `${association}: last line of the journal, ${day}`,
    letter: ({ line, hash }) =>
      [
        `The last line of the journal has the number ${line}. Its fingerprint is:`,
        hash,
        '',
        'Keep this letter, but not on the server. If anybody ever suspects that the journal was rewritten, run on the server:',
        temiCommand(`verify --head ${hash}`),
        'The answer says whether this line still stands in its place and whether the journal goes on from it.',
      ].join('\n'),
  },
)
