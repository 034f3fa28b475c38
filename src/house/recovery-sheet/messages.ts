import { defineMessages } from '#platform/messages.ts'

export const words = defineMessages(
  {
    title: 'აღდგენის ფურცელი',
    printed: (date: string) => `დაიბეჭდა: ${date}`,
    why: 'ეს გასაღები ხსნის საიტის დაშიფრულ სარეზერვო ასლებს. თუ სერვერი დაიკარგა, უამისოდ ვერავინ აღადგენს ჩანაწერებსა და სურათებს.',
    keep: 'შეინახეთ ორ სანდო ადგილას, სერვერისგან შორს: მაგალითად, გამგეობის სეიფში და ბანკში. ნუ გადაუღებთ სურათს და ნუ გაგზავნით ფოსტით: ვისაც ის აქვს, ასლებსაც წაიკითხავს.',
    use: 'აღდგენისთვის ჩაწერეთ გასაღები ფაილში key.txt (შუალედებს მნიშვნელობა არ აქვს) და გაუშვით:',
    afterwards:
      'როცა ფურცელს შეინახავთ, სამუშაო სივრცეში, სარეზერვო ასლების გვერდზე, დააჭირეთ ღილაკს „ფურცელი ინახება“.',
    given: (name: string, when: string, again: string) =>
      `აღდგენის ფურცელი უკვე დაიბეჭდა: ${when} (გასაღები ${name}). თუ დაიკარგა, კიდევ ერთხელ დაბეჭდეთ: ${again}`,
    name: (name: string) => `გასაღების სახელი: ${name} (ასე ბოლოვდება დაშიფრული ასლების სახელებიც)`,
  },
  {
    title: 'Recovery sheet',
    printed: (date) => `Printed: ${date}`,
    why: 'This key opens the encrypted backups of the site. If the server is lost, nobody can bring back its records and pictures without it.',
    keep: 'Keep it in two safe places, away from the server: in the safe of the board and at a bank, for example. Take no picture of it and send it by no mail: whoever has it can read the backups.',
    use: 'To restore, type the key into a file key.txt (spaces do not matter) and run:',
    afterwards: 'When you have put the sheet away, press “The sheet is kept” on the page of backups in the workspace.',
    given: (name, when, again) =>
      `The recovery sheet of the key ${name} was given on ${when}. If it is lost, print it again: ${again}`,
    name: (name) => `Name of the key: ${name} (the names of encrypted backups end with it)`,
  },
)
