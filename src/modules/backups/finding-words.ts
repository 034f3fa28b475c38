import type { Moment } from '#platform/clock.ts'
import { defineMessages } from '#platform/messages.ts'
import { keysCommand } from './commands.ts'
import type { BackupFault, BackupPlace } from './tables.ts'

/** What the house says about its copies, and what to do. */
export const words = defineMessages(
  {
    last: (when: string) => `ბოლო შემოწმებული ასლი: ${when}.`,
    none: 'სისტემას სარეზერვო ასლი ჯერ არ გაუკეთებია.',
    noneToDo: 'პირველი ამაღამ, 03:30-ზე გაკეთდება. თუ გინდათ, გააკეთეთ ახლავე.',
    old: (when: string) => `შემოწმებული ასლი ძველია: ${when}.`,
    oldNone: 'ორ დღეზე მეტია, სარეზერვო ასლი არ გაკეთებულა.',
    oldNoneToDo: 'გააკეთეთ ასლი ახლავე და ნახეთ, გამოვიდა თუ არა.',
    oldToDo: 'გააკეთეთ ასლი ახლავე და ნახეთ, გამოვიდა თუ არა. თუ არა, აჩვენეთ მას, ვინც სერვერს უვლის.',
    outsideUnsetToDo:
      'თუ სერვერი დაიკარგა, დაიწვა ან მოიპარეს, ყველაფერი დაიკარგება. სთხოვეთ მას, ვინც საიტი დააყენა, ასლებისთვის მეორე ადგილის მითითება (BACKUP_URL: საქაღალდე სხვა დისკზე, ან s3://…).',
    outside: (when: string) => `ამ სერვერის გარეთ ბოლო ასლი: ${when}.`,
    outsideNever: (when: string) => `ამ სერვერის გარეთ ასლი არ შენახულა მას შემდეგ, რაც საიტი ამუშავდა: ${when}.`,
    outsideNeverToDo: 'მეორე ადგილი მითითებულია, პირველი ასლი ამაღამ გადავა. თუ გინდათ, გააკეთეთ ახლავე.',
    outsideOld: (when: string) => `ამ სერვერის გარეთ ახალი ასლი არ არის. ბოლოა: ${when}.`,
    outsideOldToDo: 'ნახეთ, რატომ ვერ გადადის ასლი მეორე ადგილას.',
    outsideGone: (when: string) => `ამ სერვერის გარეთ ასლი აღარ არის. ბოლო, რომელიც იყო: ${when}.`,
    gone: {
      here: (when: string) => `ამ სერვერზე აღარ არის ბოლო ასლი: ${when}.`,
      elsewhere: (when: string) => `მეორე ადგილას აღარ არის ბოლო ასლი: ${when}.`,
    },
    goneToDo: 'გააკეთეთ ასლი ახლავე და ჰკითხეთ მას, ვინც სერვერს უვლის, ვინ წაშალა ან სად გადაიტანა.',
    unseen: {
      here: (when: string, why: string) => `არ ვიცით, ბოლო ასლი (${when}) ისევ ამ სერვერზეა თუ არა: ${why}.`,
      elsewhere: (when: string, why: string) => `არ ვიცით, ბოლო ასლი (${when}) ისევ მეორე ადგილასაა თუ არა: ${why}.`,
    },
    sameDisk: 'მეორე ადგილი იმავე დისკზეა, სადაც საიტის მონაცემები.',
    sameDiskToDo:
      'დისკი რომ გაფუჭდეს, ორივე დაიკარგება. სთხოვეთ მას, ვინც საიტი დააყენა, სხვა ადგილის მითითება (BACKUP_URL: საქაღალდე სხვა დისკზე, ან s3://…).',
    inMemory: 'მეორე ადგილი ამ სერვერის ოპერატიულ მეხსიერებაშია.',
    inMemoryToDo:
      'სერვერი რომ გამოირთოს, იქ შენახული ასლები გაქრება. სთხოვეთ მას, ვინც საიტი დააყენა, სხვა ადგილის მითითება (BACKUP_URL: საქაღალდე სხვა დისკზე, ან s3://…).',
    sameMachine: 'მეორე ადგილის საცავი ამავე სერვერზე მუშაობს.',
    sameMachineToDo:
      'სერვერი რომ დაიკარგოს, დაიწვას ან მოიპარონ, ორივე დაიკარგება. სთხოვეთ მას, ვინც საიტი დააყენა, სხვა კომპიუტერზე მდებარე საცავის მითითება (BACKUP_URL: s3://…), ან საქაღალდისა სხვა დისკზე.',
    anothers: 'მეორე ადგილას ასლებს სხვა სისტემაც ინახავს, მაგალითად აღდგენის ცდა.',
    anothersToDo:
      'სანამ ასეა, ეს სისტემა იქ არაფერს წაშლის. უთხარით მას, ვინც სერვერს უვლის: BACKUP_URL მხოლოდ ერთ სისტემას უნდა ჰქონდეს. თუ ის სისტემა აღარ არის, სამ დღეში ეს თავისით გასწორდება.',
    failedHere: (why: string) => `ბოლო ასლი არ გამოვიდა: ${why}.`,
    failedFiles: (why: string) => `ბოლო ასლი არ გამოვიდა, რადგან ატვირთული ფაილები ვერ წავიკითხეთ: ${why}.`,
    failedElsewhere: (why: string) => `ასლი მეორე ადგილას ვერ გადავიდა: ${why}.`,
    trialFailed: 'სარეზერვო ასლი ვერ აღდგა, როცა ვცადეთ.',
    sheet: 'აღდგენის ფურცელი ინახება.',
    sheetNone: 'აღდგენის ფურცელი ჯერ არ დაბეჭდილა.',
    sheetNoneToDo: `მასზე გასაღებია. სერვერი რომ დაიკარგოს, მეორე ადგილას შენახულ ასლებს მის გარეშე ვერავინ გახსნის. სთხოვეთ მას, ვინც საიტი დააყენა, ფურცლის დაბეჭდვა (${keysCommand}) და შეინახეთ ორ სანდო ადგილას.`,
    sheetOther: 'ასლების გასაღები შეიცვალა: აღდგენის ფურცელი, რომელიც შენახული გაქვთ, ახალ ასლებს ვერ გახსნის.',
    sheetOtherToDo: `საქაღალდე keys დაიკარგა ან სხვა სერვერზე აღდგით. სთხოვეთ მას, ვინც სერვერს უვლის: ან ჩაწეროს ფაილში keys/archive.txt გასაღები ძველი ფურცლიდან, ან დაბეჭდოს ახალი ფურცელი (${keysCommand}). ძველიც შეინახეთ: მანამდე გაკეთებულ ასლებს მხოლოდ ის ხსნის.`,
    keyDamaged: 'ფაილი, რომელშიც ასლების გასაღები უნდა იყოს (keys/archive.txt), დაზიანებულია.',
    keyDamagedToDo:
      'სანამ არ გასწორდება, მეორე ადგილას ასლი ვერ გადავა. სთხოვეთ მას, ვინც სერვერს უვლის, ამ ფაილში ჩაწეროს გასაღები აღდგენის ფურცლიდან. თუ ფურცელი არ არის, ფაილი სხვაგან გადაიტანოს და საიტი თავიდან აამუშაოს: სისტემა ახალ გასაღებს შექმნის.',
    sheetUnkept: 'არავის უთქვამს, რომ აღდგენის ფურცელი სანდო ადგილას ინახება.',
    sheetUnkeptToDo: 'შეინახეთ ფურცელი და მერე დააჭირეთ ღილაკს „ფურცელი ინახება“.',
    faults: {
      'disk-full': 'დისკი სავსეა',
      'no-rights': 'სისტემას იქ ჩაწერის უფლება არ აქვს',
      'no-folder': 'საქაღალდე ვერ ვიპოვეთ',
      damaged: 'წაკითხული ასლი ჩაწერილს არ დაემთხვა',
      refused: 'საცავმა გასაღები არ მიიღო',
      'no-bucket': 'საცავში ასეთი განყოფილება არ არის',
      'wrong-address': 'საცავის მისამართი არასწორია',
      unreachable: 'საცავი არ პასუხობს',
      full: 'საცავი სავსეა',
      failing: 'საცავში შეცდომაა',
      unknown: 'მოულოდნელი შეცდომა',
    },
    faultsToDo: {
      'disk-full': 'სთხოვეთ მას, ვინც სერვერს უვლის, ადგილის გათავისუფლება; მერე გააკეთეთ ასლი ახლავე.',
      'no-rights':
        'სთხოვეთ მას, ვინც საიტი დააყენა: საქაღალდე იმ მომხმარებელს უნდა ეკუთვნოდეს, რომლითაც Temi მუშაობს. თუ Temi-ს systemd უშვებს, საქაღალდე ReadWritePaths-შიც უნდა იყოს.',
      'no-folder': (setting: string) =>
        `თუ დისკი გამოერთებულია, შეაერთეთ. თუ არა, სთხოვეთ მას, ვინც საიტი დააყენა, მისამართის გასწორება (${setting}).`,
      damaged: 'გააკეთეთ ასლი ახლავე. თუ ისევ ასე იქნება, დისკი ფუჭდება: აჩვენეთ მას, ვინც სერვერს უვლის.',
      refused: (setting: string) =>
        `სთხოვეთ მას, ვინც საიტი დააყენა, საცავის გასაღებისა და საიდუმლოს გასწორება (${setting}).`,
      'no-bucket': (setting: string) =>
        `სთხოვეთ მას, ვინც საიტი დააყენა: განყოფილება უნდა შეიქმნას ან მისამართი გასწორდეს (${setting}).`,
      'wrong-address': (setting: string) => `სთხოვეთ მას, ვინც საიტი დააყენა, მისამართის გასწორება (${setting}).`,
      unreachable: (setting: string) =>
        `სისტემა კიდევ სცდის. თუ დღეს არ გამოვა, უთხარით მას, ვინც სერვერს უვლის: უნდა შემოწმდეს ქსელი და მისამართი (${setting}).`,
      full: 'სთხოვეთ მას, ვინც სერვერს უვლის, საცავის გაზრდა ან ადგილის გათავისუფლება.',
      failing: 'სისტემა კიდევ სცდის. თუ დღეს არ გამოვა, ჰკითხეთ საცავის პატრონს.',
      unknown: 'დავალებების გვერდზე ნახეთ, რა მოხდა, და აჩვენეთ მას, ვინც სერვერს უვლის.',
    },
  },
  {
    last: (when) => `The last checked copy: ${when}.`,
    none: 'The system has made no backup yet.',
    noneToDo: 'The first one is made tonight at 03:30. If you like, make one now.',
    old: (when) => `The last checked copy is old: ${when}.`,
    oldNone: 'No backup has been made for more than two days.',
    oldNoneToDo: 'Make a copy now and see whether it goes well.',
    oldToDo: 'Make a copy now and see whether it goes well. If not, show it to whoever looks after the server.',
    outsideUnsetToDo:
      'If the server is lost, burnt or stolen, everything is lost. Ask whoever set up the site to name a second place for the copies (BACKUP_URL: a folder on another disk, or s3://…).',
    outside: (when) => `The last copy outside this server: ${when}.`,
    outsideNever: (when) => `No copy has gone outside this server since the site began: ${when}.`,
    outsideNeverToDo: 'A second place is set; the first copy goes there tonight. If you like, make one now.',
    outsideOld: (when) => `No copy has gone outside this server since ${when}.`,
    outsideOldToDo: 'See why copies do not reach the second place.',
    outsideGone: (when) => `No copy is outside this server any more. The last one was of ${when}.`,
    gone: {
      here: (when) => `The last copy on this server is not there any more: ${when}.`,
      elsewhere: (when) => `The last copy in the second place is not there any more: ${when}.`,
    },
    goneToDo: 'Make a copy now, and ask whoever looks after the server who deleted or moved it.',
    unseen: {
      here: (when, why) => `We do not know whether the last copy on this server (${when}) is still there: ${why}.`,
      elsewhere: (when, why) =>
        `We do not know whether the last copy in the second place (${when}) is still there: ${why}.`,
    },
    sameDisk: 'The second place is on the same disk as the data of the site.',
    sameDiskToDo:
      'When the disk dies, both are lost. Ask whoever set up the site to name another place (BACKUP_URL: a folder on another disk, or s3://…).',
    inMemory: 'The second place is in the memory of this server.',
    inMemoryToDo:
      'When the server is switched off, the copies there are gone. Ask whoever set up the site to name another place (BACKUP_URL: a folder on another disk, or s3://…).',
    sameMachine: 'The store of the second place runs on this server itself.',
    sameMachineToDo:
      'If the server is lost, burnt or stolen, both are lost. Ask whoever set up the site to name a store on another machine (BACKUP_URL: s3://…), or a folder on another disk.',
    anothers: 'Another system keeps copies in the second place as well, a drill for instance.',
    anothersToDo:
      'While it does, this one deletes nothing there. Tell whoever looks after the server: only one system may have this BACKUP_URL. If the other one is no more, this ends by itself in three days.',
    failedHere: (why) => `The last backup failed: ${why}.`,
    failedFiles: (why) => `The last backup failed, because the uploaded files could not be read: ${why}.`,
    failedElsewhere: (why) => `The copy did not reach the second place: ${why}.`,
    trialFailed: 'The backup did not come back when it was tried.',
    sheet: 'The recovery sheet is kept.',
    sheetNone: 'The recovery sheet has not been printed yet.',
    sheetNoneToDo: `It holds the key. Without it, if the server is lost, nobody can open copies in the second place. Ask whoever set up the site to print it (${keysCommand}), and keep it in two safe places.`,
    sheetOther: 'The copies have another key now: the recovery sheet that is kept opens no new ones.',
    sheetOtherToDo: `The folder keys was lost, or the house was restored elsewhere. Ask whoever looks after the server either to put the key from the old sheet into the file keys/archive.txt, or to print a new sheet (${keysCommand}). Keep the old one, too: copies made before are opened by it alone.`,
    keyDamaged: 'The file that should hold the key of the copies (keys/archive.txt) is damaged.',
    keyDamagedToDo:
      'Until it is mended, no copy goes to the second place. Ask whoever looks after the server to put the key from the recovery sheet into it. If there is no sheet, move the file aside and start again: the house makes a new key.',
    sheetUnkept: 'Nobody has said that the recovery sheet is kept in a safe place.',
    sheetUnkeptToDo: 'Keep the sheet, then press “The sheet is kept”.',
    faults: {
      'disk-full': 'the disk is full',
      'no-rights': 'the system may not write there',
      'no-folder': 'its folder is not there',
      damaged: 'what was read back is not what was written',
      refused: 'the store refuses the key',
      'no-bucket': 'the store has no such bucket',
      'wrong-address': 'the address of the store is wrong',
      unreachable: 'the store does not answer',
      full: 'the store is full',
      failing: 'the store has an error',
      unknown: 'an error nobody expected',
    },
    faultsToDo: {
      'disk-full': 'Ask whoever looks after the server to make room, then make a copy now.',
      'no-rights':
        'Ask whoever set up the site: the folder has to belong to the user that runs Temi and, where systemd starts Temi, to stand in its ReadWritePaths.',
      'no-folder': (setting) =>
        `If the disk is not connected, connect it. If it is, ask whoever set up the site to mend the address (${setting}).`,
      damaged: 'Make a copy now. If it is so again, the disk is dying: show it to whoever looks after the server.',
      refused: (setting) => `Ask whoever set up the site to mend the key and secret of the store (${setting}).`,
      'no-bucket': (setting) =>
        `Ask whoever set up the site: the bucket has to be made, or the address mended (${setting}).`,
      'wrong-address': (setting) => `Ask whoever set up the site to mend the address (${setting}).`,
      unreachable: (setting) =>
        `The system tries again. If it does not succeed today, tell whoever looks after the server: network and address are to be checked (${setting}).`,
      full: 'Ask whoever looks after the server to enlarge the store or make room in it.',
      failing: 'The system tries again. If it does not succeed today, ask whoever runs the store.',
      unknown: 'See on the page of jobs what happened, and show it to whoever looks after the server.',
    },
  },
)

/** That no copy is outside, since when, and whether the last one that was is there still. */
export function outsideWords(
  m: (typeof words)['en'],
  moment: (at: Moment) => string,
  last: { made_at: Moment; state: string } | undefined,
  began: Moment,
): string {
  if (!last) return m.outsideNever(moment(began))
  return last.state === 'kept' ? m.outsideOld(moment(last.made_at)) : m.outsideGone(moment(last.made_at))
}

/** Trouble of a store on another machine: a copy here is made in a folder, so of that of the uploaded files. */
const ofStore: BackupFault[] = ['refused', 'no-bucket', 'wrong-address', 'unreachable', 'full', 'failing']

/** What to say of a copy that failed, and what to do: with the setting that would have to be mended. */
export function failureWords(m: (typeof words)['en'], place: BackupPlace, fault: BackupFault) {
  const isOfFiles = place === 'here' && ofStore.includes(fault)
  const what = place === 'elsewhere' ? 'failedElsewhere' : isOfFiles ? 'failedFiles' : 'failedHere'
  const setting = place === 'elsewhere' ? 'BACKUP_URL' : isOfFiles ? 'FILES_URL' : 'TEMI_DATA'
  const toDo = m.faultsToDo[fault]
  return { what: m[what](m.faults[fault]), toDo: typeof toDo === 'string' ? toDo : toDo(setting) }
}
