import { defineMessages } from '#platform/messages.ts'

export const messages = defineMessages(
  {
    welcome: 'კეთილი იყოს თქვენი მობრძანება',
    welcomeLede: 'ეს ბმული ერთხელ მუშაობს. შეავსეთ ფორმა და გახდებით ადმინისტრატორი.',
    come: 'დაწყება',
    signIn: 'შესვლა',
    signInLede: 'შესვლა ასოციაციის თანამშრომლებისთვისაა.',
    signOut: 'გასვლა',
    alreadyWorks: 'ამ ელ. ფოსტით თანამშრომელი უკვე არის. შედით პაროლით.',
    workspace: 'სამუშაო სივრცე',
    hello: (name: string) => `გამარჯობა, ${name}`,
    today: 'დღეს',
    mayAdminister: 'სახლის მართვა: ყველა უფლებამოსილება, გარდა ცალკე გაცემულისა',
    fields: {
      name: { label: 'სახელი და გვარი', wrong: 'დაწერეთ სახელი და გვარი.' },
      email: { label: 'ელ. ფოსტა', wrong: 'დაწერეთ ელ. ფოსტა სრულად, მაგალითად saxeli@example.ge.' },
      password: {
        label: 'პაროლი',
        hint: 'სულ ცოტა 12 ასო. რამდენიმე სიტყვა ერთად ადვილად დასამახსოვრებელია.',
        wrong: 'აირჩიეთ პაროლი, რომელშიც 12 ასო მაინც არის.',
      },
    },
    signInFields: {
      email: { label: 'ელ. ფოსტა', wrong: 'დაწერეთ ელ. ფოსტა, რომლითაც მუშაობთ.' },
      password: { label: 'პაროლი', wrong: 'ელ. ფოსტა ან პაროლი არ ემთხვევა. შეამოწმეთ ორივე და სცადეთ თავიდან.' },
      to: { label: '', wrong: '' },
    },
    greeting: 'პირველი ადმინისტრატორის ბმული (ერთხელ მუშაობს, 7 დღე)',
    personal: { row: 'თანამშრომელი', name: 'სახელი', email: 'ელ. ფოსტა', password: 'პაროლის ანაბეჭდი' },
  },
  {
    welcome: 'Welcome',
    welcomeLede: 'This link works once. Fill in the form and you become an administrator.',
    come: 'Begin',
    signIn: 'Sign in',
    signInLede: 'Signing in is for the workers of the association.',
    signOut: 'Sign out',
    alreadyWorks: 'There is already a worker with this e-mail. Sign in with the password.',
    workspace: 'Workspace',
    hello: (name) => `Hello, ${name}`,
    today: 'Today',
    mayAdminister: 'Administer the house: every permission but those given apart',
    fields: {
      name: { label: 'Name and surname', wrong: 'Write your name and surname.' },
      email: { label: 'E-mail', wrong: 'Write the whole e-mail address, such as name@example.ge.' },
      password: {
        label: 'Password',
        hint: 'At least 12 letters. A few words together are easy to remember.',
        wrong: 'Choose a password of at least 12 letters.',
      },
    },
    signInFields: {
      email: { label: 'E-mail', wrong: 'Write the e-mail you work with.' },
      password: { label: 'Password', wrong: 'E-mail and password do not match. Check both and try again.' },
      to: { label: '', wrong: '' },
    },
    greeting: 'Link for the first administrator (works once, for 7 days)',
    personal: { row: 'a worker', name: 'Name', email: 'E-mail', password: 'Fingerprint of the password' },
  },
)
