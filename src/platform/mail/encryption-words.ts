import { defineMessages } from '../messages.ts'

/** Why there is no encrypted connection with the mail server, and what whoever looks after the server can do about it. */
export const encryptionWords = defineMessages(
  {
    faults: {
      otherName: (names: string) =>
        `საფოსტო სერვერის სერტიფიკატი სხვა სახელზეა და არა იმაზე, რომელიც SMTP_URL-ში წერია.${names && ` სერტიფიკატის სახელი: ${names}.`}`,
      expired: () => 'საფოსტო სერვერის სერტიფიკატს ვადა გაუვიდა.',
      notYet: () => 'საფოსტო სერვერის სერტიფიკატის ვადა ჯერ არ დაწყებულა.',
      selfSigned: () =>
        'საფოსტო სერვერს სერტიფიკატი თვითონ აქვს ხელმოწერილი, და ვერ დგინდება, ნამდვილად ის სერვერია თუ არა.',
      untrusted: () => 'საფოსტო სერვერის სერტიფიკატს ხელს ის აწერს, ვისაც ჩვენი სერვერი არ იცნობს.',
      plain: () => 'ამ პორტზე საფოსტო სერვერი თავიდანვე დაშიფრულად არ ლაპარაკობს, smtps:// კი ამას ითხოვს.',
      mute: () =>
        'საფოსტო სერვერი კავშირს იღებს, მაგრამ არაფერს ამბობს: ასე იქცევა ის, რომელიც თავიდანვე დაშიფვრას ელოდება.',
      notOffered: () => 'ამ პორტზე საფოსტო სერვერი დაშიფვრას არ გვთავაზობს, ამიტომ პაროლი არ გაიგზავნა.',
      other: () => 'საფოსტო სერვერთან დაშიფრული კავშირი ვერ მყარდება.',
    },
    toDo: {
      otherName:
        'თუ სერტიფიკატის სახელი თქვენი საფოსტო სერვისისაა, SMTP_URL-ში ის ჩაწერეთ. თუ არა, ჰკითხეთ მას, ვინც საფოსტო სერვერს უვლის, რა უნდა ეწეროს.',
      expired: 'სთხოვეთ მას, ვინც საფოსტო სერვერს უვლის, სერტიფიკატი განაახლოს.',
      notYet: 'შეამოწმეთ ამ სერვერის საათი. თუ სწორია, უთხარით მას, ვინც საფოსტო სერვერს უვლის.',
      selfSigned:
        'სთხოვეთ მას, ვინც საფოსტო სერვერს უვლის, დააყენოს სერტიფიკატი, რომელსაც ყველა ენდობა, მაგალითად Let’s Encrypt-ის.',
      untrusted:
        'სთხოვეთ მას, ვინც საფოსტო სერვერს უვლის, სერტიფიკატი მთელი ჯაჭვით (fullchain) დააყენოს, ან ისეთი, რომელსაც ყველა ენდობა.',
      plain: 'SMTP_URL-ში smtps:// შეცვალეთ: smtp:// (პორტი ხშირად 587). ან დატოვეთ smtps:// და ჩაწერეთ პორტი 465.',
      mute: 'თუ პორტი 465-ია, SMTP_URL-ში smtp:// შეცვალეთ: smtps://. თუ სხვაა, შეამოწმეთ სერვერის სახელი და პორტი.',
      notOffered: 'SMTP_URL-ში ჩაწერეთ smtps:// და პორტი 465.',
      other: 'ჰკითხეთ მას, ვინც საფოსტო სერვერს უვლის: სერვერის დაშიფვრა შეიძლება მოძველებულია.',
    },
  },
  {
    faults: {
      otherName: (names) =>
        `The certificate of the mail server is for another name than the one in SMTP_URL.${names && ` It is for: ${names}.`}`,
      expired: () => 'The certificate of the mail server has expired.',
      notYet: () => 'The certificate of the mail server does not hold yet.',
      selfSigned: () =>
        'The mail server has signed its certificate itself, and nobody can tell whether it is the right server.',
      untrusted: () => 'The certificate of the mail server is signed by somebody whom our server does not know.',
      plain: () => 'On this port the mail server does not encrypt from the beginning, as smtps:// asks.',
      mute: () =>
        'The mail server takes the connection and says nothing, as one does that waits for encryption from the beginning.',
      notOffered: () => 'On this port the mail server offers no encryption, so the password was not sent.',
      other: () => 'There is no encrypted connection with the mail server.',
    },
    toDo: {
      otherName:
        'If the name of the certificate is that of your mail service, write it into SMTP_URL. If not, ask whoever keeps the mail server what to write.',
      expired: 'Ask whoever keeps the mail server to renew the certificate.',
      notYet: 'Check the clock of this server. If it is right, tell whoever keeps the mail server.',
      selfSigned:
        'Ask whoever keeps the mail server for a certificate that everybody trusts, such as one of Let’s Encrypt.',
      untrusted:
        'Ask whoever keeps the mail server to put the certificate there with its whole chain (fullchain), or one that everybody trusts.',
      plain: 'In SMTP_URL write smtp:// in place of smtps:// (the port is often 587). Or keep smtps:// with port 465.',
      mute: 'If the port is 465, write smtps:// in place of smtp:// in SMTP_URL. If not, check the name and port of the server.',
      notOffered: 'In SMTP_URL write smtps:// and port 465.',
      other: 'Ask whoever keeps the mail server: its encryption may be too old.',
    },
  },
)
