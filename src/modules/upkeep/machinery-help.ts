import { helpTopic } from '#platform/help.ts'
import { messages } from './messages.ts'
import { jobsUrl, lettersUrl, updatesUrl } from './urls.ts'

const { ka, en } = messages

/** Letters, jobs and updates: what the machine does by itself, and what somebody decides. */
export const machineryHelp = [
  helpTopic(
    { slug: 'mail', to: lettersUrl, may: 'read-outbox' },
    {
      ka: {
        title: 'წერილი არ მივიდა',
        steps: [
          `გახსენით „${ka.mail}“: ზემოთ ჩანს, რომელი წერილი ელოდება თქვენს გადაწყვეტილებას.`,
          'სხვა წერილი მიმღების მისამართით ან ნომრით მოძებნეთ.',
          'გახსენით წერილი: წერია, რა მოუვიდა და რატომ ვერ გაიგზავნა.',
          `თუ მისამართი სწორია, დააჭირეთ „${ka.sendAgain}“. ${ka.sendAgainNote}`,
          `თუ აღარ არის საჭირო, დააჭირეთ „${ka.notToBeSent}“.`,
          'თუ ფოსტა საერთოდ არ მუშაობს, წერილები ინახება და არაფერი იკარგება. უთხარით მას, ვინც სერვერს უვლის.',
        ],
      },
      en: {
        title: 'A letter did not arrive',
        steps: [
          `Open “${en.mail}”: what waits for your decision stands first.`,
          'Look for any other letter by the address of its recipient, or by its number.',
          'Open the letter: it says what became of it, and why it could not be sent.',
          `If the address is right, press “${en.sendAgain}”. ${en.sendAgainNote}`,
          `If it is not needed any more, press “${en.notToBeSent}”.`,
          'If no mail is sent at all, letters are kept and nothing is lost. Tell whoever looks after the server.',
        ],
      },
    },
  ),
  helpTopic(
    { slug: 'jobs', to: jobsUrl, may: 'look-after-house' },
    {
      ka: {
        title: 'დავალება ვერ შესრულდა',
        steps: [
          `გახსენით „${ka.jobs}“.`,
          `„${ka.failedJobs}“: წერია, რომელი დავალება ვერ შესრულდა, რამდენჯერ ვცადეთ და რა შეუშალა ხელი.`,
          `თუ მიზეზი გასწორდა, დააჭირეთ „${ka.tryAgain}“.`,
          `თუ აღარ არის საჭირო, დააჭირეთ „${ka.notToBeDone}“.`,
          `რაც ხელახლა ცდას ელოდება, იქვე წერია, შემდეგი ცდის დროსთან ერთად. თუ არ გინდათ ლოდინი, დააჭირეთ „${ka.tryNow}“.`,
          `„${ka.calendar}“: ჩანს, რა კეთდება თავისით და როდის.`,
          'თუ იგივე შეცდომა მეორდება, გადაიღეთ გვერდის სურათი და უთხარით მას, ვინც სერვერს უვლის.',
        ],
      },
      en: {
        title: 'A job was not done',
        steps: [
          `Open “${en.jobs}”.`,
          `“${en.failedJobs}”: which job was not done, how often it was tried and what stood in its way.`,
          `If the cause is mended, press “${en.tryAgain}”.`,
          `If it is not needed any more, press “${en.notToBeDone}”.`,
          `What waits for another try stands there too, with the time of the next one. Not to wait for it, press “${en.tryNow}”.`,
          `“${en.calendar}” shows what is done by itself, and when.`,
          'If the same mistake comes back, take a picture of the page and tell whoever looks after the server.',
        ],
      },
    },
  ),
  helpTopic(
    { slug: 'updates', to: updatesUrl, may: 'look-after-house' },
    {
      ka: {
        title: 'რა შეიცვალა პროგრამაში',
        steps: [
          `გახსენით „${ka.updatesMenu}“: ახალი ზემოთაა.`,
          `„${ka.version}“ იმ პროგრამის ნომერია, რომელიც ახლა მუშაობს.`,
          'წაიკითხეთ, რა დაემატა, და უთხარით კოლეგებს, ვისაც ეს ეხება.',
          `„${ka.lastStep}“: როდის გადავიდა ბაზა ახალ ვერსიაზე. მანამდე ყოველთვის კეთდება სარეზერვო ასლი.`,
          'ახალ ვერსიას ის აყენებს, ვინც სერვერს უვლის; აქედან დაყენება არ შეიძლება.',
        ],
      },
      en: {
        title: 'What has changed in the program',
        steps: [
          `Open “${en.updatesMenu}”: the newest stands first.`,
          `“${en.version}” is the number of the program that runs now.`,
          'Read what was added, and tell the colleagues whom it concerns.',
          `“${en.lastStep}”: when the database went over to a new version. A copy is always made before.`,
          'Whoever looks after the server installs a new version; it cannot be done from here.',
        ],
      },
    },
  ),
]
