import { defineMessages } from '#platform/messages.ts'
import { temiCommand } from '#platform/temi-command.ts'

/** What those who run a house have to do about a start that failed. */
export const words = defineMessages(
  {
    roomThenStart: (full: string) => `${full} გაათავისუფლეთ ადგილი და თავიდან გაუშვით.`,
    diskFull: (folder: string) => `დისკი, სადაც ${folder} არის, სავსეა.`,
    serverDiskFull: 'PostgreSQL-ის სერვერის დისკი სავსეა.',
    packWrong: (detail: string) => `შინაარსის ნაკრები ვერ იკითხება. ეს აჩვენეთ მას, ვინც ნაკრებს ადგენს: ${detail}`,
    altered: (what: string) =>
      `მონაცემთა ბაზას აკლია, რაც Temi-მ მასში შექმნა (${what}). ყველაფერს, რაც აკლია, ჩამოთვლის ${temiCommand('verify')}. თუ არაფერი აკლია, შეცდომა ჩვენია.`,
    server: {
      ECONNREFUSED: (server: string, named: string) =>
        `მისამართზე ${server} PostgreSQL არ პასუხობს. გაუშვით, ან გაასწორეთ ${named}.`,
      ENOTFOUND: (_server: string, named: string, host: string) => `სერვერი ${host} არ არსებობს. გაასწორეთ ${named}.`,
      EAI_AGAIN: (_server: string, named: string, host: string) =>
        `სერვერის სახელი ${host} ვერ მოიძებნა. შეამოწმეთ ქსელი, ან გაასწორეთ ${named}.`,
      ETIMEDOUT: (server: string, named: string) =>
        `PostgreSQL მისამართზე ${server} დროულად არ პასუხობს. შეამოწმეთ ქსელი და ${named}.`,
      '28P01': (server: string, named: string) =>
        `PostgreSQL მისამართზე ${server} მომხმარებელს ან პაროლს არ იღებს. გაასწორეთ ${named}.`,
      '28000': (server: string, named: string) =>
        `PostgreSQL მისამართზე ${server} ამ მომხმარებელს არ უშვებს. გაასწორეთ ${named}, ან მისი pg_hba.conf.`,
      '3D000': (server: string, named: string, _host: string, database: string) =>
        `PostgreSQL-ში მისამართზე ${server} მონაცემთა ბაზა „${database}“ არ არის. შექმენით, ან გაასწორეთ ${named}.`,
      '42501': (_server: string, named: string, _host: string, database: string) =>
        `მომხმარებელს (${named}) მონაცემთა ბაზაში „${database}“ ცხრილების შექმნა არ შეუძლია. მიეცით ამის უფლება.`,
    },
    file: {
      aside: (folder: string) =>
        `ყოველი temi.sqlite* გვერდზე გადადეთ, და საქაღალდიდან ${folder}/backups უახლესი ასლი აღადგინეთ: ${temiCommand('restore <მისი ფაილი>')}`,
      notADatabase: (folder: string, back: string) =>
        `საქაღალდეში ${folder} temi.sqlite მონაცემთა ბაზა არ არის. ${back}`,
      damaged: (folder: string, back: string) => `საქაღალდეში ${folder} temi.sqlite დაზიანებულია. ${back}`,
      unreadable: (folder: string) =>
        `საქაღალდეში ${folder} temi.sqlite ვერც იკითხება და ვერც იწერება. შეამოწმეთ დისკი: sudo dmesg | grep -i error`,
      readOnly: (folder: string) =>
        `საქაღალდეში ${folder} temi.sqlite-ში ჩაწერა არ შეიძლება. მიეცით ეს უფლება იმ მომხმარებელს, რომლითაც Temi მუშაობს.`,
      notOpened: (folder: string) =>
        `საქაღალდეში ${folder} temi.sqlite ვერ იხსნება. საქაღალდე იმ მომხმარებელს მიეცით, რომლითაც Temi მუშაობს, ან დააყენეთ TEMI_DATA.`,
    },
    portOfSystem: (port: number) => `პორტი ${port} ამ კომპიუტერის ადმინისტრატორისთვისაა. PORT-ში 1023-ზე მეტი ჩაწერეთ.`,
    notOurs: (folder: string) =>
      `მონაცემების საქაღალდეში ${folder} ჩაწერა არ შეიძლება. საქაღალდე იმ მომხმარებელს მიეცით, რომლითაც Temi მუშაობს, ან დააყენეთ TEMI_DATA.`,
    noFolder: (folder: string) => `${folder} მონაცემების საქაღალდე ვერ იქნება. TEMI_DATA-ში სხვა ჩაწერეთ.`,
    readOnlyDisk: (folder: string) =>
      `დისკი, სადაც ${folder} არის, ჩაწერას არ იღებს: სისტემა ასე იქცევა, როცა დისკი ფუჭდება (sudo dmesg | grep -i error). ჯერ მონაცემები გაიტანეთ: ${temiCommand('backup <ფაილი სხვა დისკზე>')}`,
    hostNotHere: (host: string) =>
      `HOST არის „${host}“, ეს კი ამ კომპიუტერის მისამართი არ არის. გაასწორეთ, ან საერთოდ არ ჩაწეროთ.`,
    hostUnknown: (host: string) => `HOST არის „${host}“, ასეთ სახელს არავინ იცნობს. გაასწორეთ, ან საერთოდ არ ჩაწეროთ.`,
  },
  {
    roomThenStart: (full) => `${full} Make room, then start again.`,
    diskFull: (folder) => `The disk of ${folder} is full.`,
    serverDiskFull: 'The disk of the PostgreSQL server is full.',
    packWrong: (detail) => detail,
    altered: (what) =>
      `The database lacks what Temi has made in it (${what}). ${temiCommand('verify')} names everything that is not there. If nothing is, the mistake is ours.`,
    server: {
      ECONNREFUSED: (server, named) => `No PostgreSQL answers at ${server}. Start it, or mend ${named}.`,
      ENOTFOUND: (_server, named, host) => `There is no server called ${host}. Mend ${named}.`,
      EAI_AGAIN: (_server, named, host) =>
        `The name ${host} could not be looked up. Check the network, or mend ${named}.`,
      ETIMEDOUT: (server, named) => `PostgreSQL at ${server} does not answer in time. Check the network and ${named}.`,
      '28P01': (server, named) => `PostgreSQL at ${server} refuses the user or password. Mend ${named}.`,
      '28000': (server, named) =>
        `PostgreSQL at ${server} does not let this user in. Mend ${named}, or its pg_hba.conf.`,
      '3D000': (server, named, _host, database) =>
        `PostgreSQL at ${server} has no database "${database}". Create it, or mend ${named}.`,
      '42501': (_server, named, _host, database) =>
        `The user of ${named} may not create tables in "${database}". Give it that right.`,
    },
    file: {
      aside: (folder) =>
        `Move every temi.sqlite* aside, and bring the newest of ${folder}/backups back: ${temiCommand('restore <its file>')}`,
      notADatabase: (folder, back) => `temi.sqlite in ${folder} is not a database. ${back}`,
      damaged: (folder, back) => `temi.sqlite in ${folder} is damaged. ${back}`,
      unreadable: (folder) =>
        `temi.sqlite in ${folder} cannot be read or written. Look at the disk: sudo dmesg | grep -i error`,
      readOnly: (folder) => `temi.sqlite in ${folder} may not be written. Give it to the user that runs Temi.`,
      notOpened: (folder) =>
        `temi.sqlite in ${folder} cannot be opened. Give the folder to the user that runs Temi, or set TEMI_DATA.`,
    },
    portOfSystem: (port) => `Port ${port} is for the administrator of this machine. Set PORT to one above 1023.`,
    notOurs: (folder) =>
      `The data folder ${folder} may not be written. Give it to the user that runs Temi, or set TEMI_DATA.`,
    noFolder: (folder) => `${folder} cannot be a folder for data. Set TEMI_DATA to one that can.`,
    readOnlyDisk: (folder) =>
      `${folder} is on a disk that takes no writing, as the system does with one that is dying: sudo dmesg | grep -i error. Bring the house away first: ${temiCommand('backup <a file on another disk>')}`,
    hostNotHere: (host) => `HOST is "${host}", which is not an address of this machine. Mend it, or leave it out.`,
    hostUnknown: (host) => `HOST is "${host}", which nobody knows. Mend it, or leave it out.`,
  },
)
