import { defineMessages } from '#platform/messages.ts'

/** What the house says about uploaded files that copies lack. */
export const words = defineMessages(
  {
    named: (name: string, file: number) => `„${name}“ (ფაილი ${file})`,
    ofEnquiry: (enquiry: number, file: number) => `განაცხადის სურათი (განაცხადი ${enquiry}, ფაილი ${file})`,
    unnamed: (file: number) => `ფაილი ${file}`,
    copyOf: (file: string) => `საიტისთვის შემცირებული სურათი: ${file}`,
    states: { missing: 'დაკარგულია', damaged: 'დაზიანებულია' },
    since: (state: string, when: string) => `${state}, პირველად ამ ასლს დააკლდა: ${when}`,
    what: (many: number, when: string, which: string) =>
      `ასლებს აკლია ${many} ატვირთული ფაილი, პირველად დააკლდა ამ ასლს: ${when}. ${which}.`,
    one: (file: string, state: string) => `${file}: ${state}`,
    others: (many: number) => `კიდევ ${many}`,
    title: (many: number) => `ასლებს აკლია ${many} ატვირთული ფაილი`,
    rest: 'დანარჩენი ყველაფერი ასლებშია.',
    toDo: (command: string) =>
      `სთხოვეთ მას, ვინც სერვერს უვლის, ფაილის დაბრუნება უფრო ძველი ასლიდან, რომელშიც ის არის: ${command}. თუ ასეთი ასლი არ არის, ატვირთეთ ფაილი ხელახლა. მერე გააკეთეთ ასლი ახლავე.`,
  },
  {
    named: (name, file) => `“${name}” (file ${file})`,
    ofEnquiry: (enquiry, file) => `a picture of enquiry ${enquiry} (file ${file})`,
    unnamed: (file) => `file ${file}`,
    copyOf: (file) => `a picture made smaller for the site: ${file}`,
    states: { missing: 'missing', damaged: 'damaged' },
    since: (state, when) => `${state} since the copy of ${when}`,
    what: (many, when, which) =>
      `Copies lack ${many} uploaded ${many === 1 ? 'file' : 'files, the first'} since the copy of ${when}: ${which}.`,
    one: (file, state) => `${file} is ${state}`,
    others: (many) => `${many} more`,
    title: (many) => `Copies lack ${many} uploaded ${many === 1 ? 'file' : 'files'}`,
    rest: 'Everything else is in them.',
    toDo: (command) =>
      `Ask whoever looks after the server to bring the file back from an older copy that has it: ${command}. If there is none, upload the file again. Then make a copy now.`,
  },
)
