import { defineMessages } from '#platform/messages.ts'
import { temiCommand } from '#platform/temi-command.ts'

/** What is said of a domain in whose name letters are sent. */
export const domainMessages = defineMessages(
  {
    spf: {
      good: (domain: string, host: string) => `SPF: ${domain} სერვერს ${host} მისი სახელით გაგზავნის უფლებას აძლევს.`,
      publicAddress: 'ip4:<თქვენი სერვერის საჯარო მისამართი>',
      nobody: (domain: string, _host: string) =>
        `SPF: ${domain} დომენის ჩანაწერი არც ერთ სერვერს არ ასახელებს. წერილები სპამში მოხვდება.`,
      nobodyToDo: (term: string) =>
        `ჩანაწერში, „all“-ის წინ, ჩაამატეთ: ${term} – ან ის, რასაც თქვენი საფოსტო სერვისი გირჩევთ.`,
      unnamed: (domain: string, host: string) =>
        `SPF: ${domain} დომენის ჩანაწერი სერვერს ${host} გაგზავნის უფლებას არ აძლევს. წერილები სპამში მოხვდება.`,
      unnamedToDo: (term: string) => `ჩანაწერში, „all“-ის წინ, ჩაამატეთ: ${term}`,
      forbidden: (domain: string, host: string) =>
        `SPF: ${domain} დომენის ჩანაწერში სერვერზე ${host} ცალკე წერია, რომ გაგზავნის უფლება არ აქვს. იქიდან გაგზავნილი წერილები სპამში მოხვდება.`,
      forbiddenToDo: (term: string, _domain: string, by: string) =>
        `ამოიღეთ „${by}“ ჩანაწერიდან ან იმ სიიდან, რომელსაც ჩანაწერი ასახელებს. თუ ის სხვისია, ჩანაწერის დასაწყისში ჩაამატეთ: ${term}`,
      partly: (domain: string, host: string) =>
        `SPF: ${domain} დომენის ჩანაწერში სერვერის ${host} მხოლოდ ზოგი მისამართი წერია. ნაწილი წერილებისა სპამში მოხვდება.`,
      partlyToDo: (term: string) => `ჩანაწერში, „all“-ის წინ, ჩაამატეთ: ${term}`,
      perhaps: (domain: string, host: string) =>
        `SPF: ${domain} დომენის ჩანაწერში თვითონ სერვერი ${host} არ ჩანს. წერია თუ არა იქ ის მისამართი, საიდანაც ეს სერვერი წერილებს აგზავნის, აქედან არ ჩანს.`,
      perhapsToDo:
        'ჰკითხეთ საფოსტო სერვისს, რა უნდა ეწეროს (include:… ან ip4:…). ან გახსენით მოსული საცდელი წერილის წყარო და ნახეთ, წერია თუ არა spf=pass.',
      broken: (domain: string, _host: string) =>
        `SPF: ${domain} დომენის ჩანაწერში, ან იმ სიაში, რომელსაც ის ასახელებს, შეცდომაა და არ მოქმედებს.`,
      brokenToDo: 'შეადარეთ იმას, რასაც თქვენი საფოსტო სერვისი გირჩევთ.',
      missing: (domain: string) => `SPF: ${domain} არ ამბობს, ვინ აგზავნის მის წერილებს. წერილები სპამში მოხვდება.`,
      missingToDo: (term: string, domain: string) =>
        `დომენზე ${domain} დაამატეთ TXT ჩანაწერი: v=spf1 ${term} ~all – ან ის, რასაც თქვენი საფოსტო სერვისი გირჩევთ.`,
      several: (domain: string) => `SPF: ${domain} ორჯერ ამბობს, ვინ აგზავნის მის წერილებს, და არცერთი არ მოქმედებს.`,
      severalToDo: 'გააერთიანეთ ჩანაწერები: v=spf1 მხოლოდ ერთი უნდა იყოს.',
      open: (domain: string) => `SPF: ${domain} ყველას აძლევს უფლებას, მისი სახელით წერილი გაგზავნოს.`,
      openToDo: 'ამოიღეთ ის, რაც ყველას უშვებს (+all ან /0), და ჩანაწერი დაამთავრეთ ასე: ~all.',
      openElsewhere: (domain: string) =>
        `SPF: ${domain} ყველას აძლევს უფლებას, მისი სახელით წერილი გაგზავნოს: ასე წერია სიაში, რომელსაც მისი ჩანაწერი ასახელებს.`,
      openElsewhereToDo:
        'ამოიღეთ ის include: ან redirect=, რომლის სიაშიც +all წერია, ან სთხოვეთ სიის პატრონს, შეცვალოს.',
      endless: (domain: string) => `SPF: ${domain} დომენის ჩანაწერი ათზე მეტ კითხვას მოითხოვს და არ მოქმედებს.`,
      endlessToDo: 'ამოიღეთ ის include, რომელიც აღარ გჭირდებათ.',
      hollow: (domain: string) =>
        `SPF: ${domain} დომენის ჩანაწერი ორზე მეტ სახელს იკითხავს (a:, mx:, exists:), რომელიც აღარ არსებობს ან მისამართი არ აქვს, და არ მოქმედებს.`,
      hollowToDo:
        'ამოიღეთ ისინი ჩანაწერიდან ან იმ სიიდან, რომელსაც ჩანაწერი ასახელებს. თუ საფოსტო სერვერი IPv6-ით აგზავნის, სახელსაც IPv6 მისამართი სჭირდება.',
      undecided: (domain: string) => `SPF: ${domain} არ ამბობს, რა ვუყოთ სხვების გაგზავნილს.`,
      undecidedToDo: 'ჩანაწერი დაამთავრეთ ასე: ~all. თუ ბოლოში ?all წერია, ამით შეცვალეთ.',
      undecidedElsewhere: (domain: string) =>
        `SPF: ${domain} არ ამბობს, რა ვუყოთ სხვების გაგზავნილს: არც ის სია ამბობს, რომელსაც მისი redirect= ასახელებს.`,
      undecidedElsewhereToDo: 'redirect= შეცვალეთ: include: – და ჩანაწერი დაამთავრეთ ასე: ~all.',
    },
    dkim: {
      good: (domain: string, selector: string) => `DKIM: ${domain} დომენის ხელმოწერის გასაღები ნაპოვნია (${selector}).`,
      revoked: (domain: string, selector: string) => `DKIM: ${domain} დომენის გასაღები ${selector} გაუქმებულია.`,
      revokedToDo: 'საფოსტო სერვისში შექმენით ახალი გასაღები და მისი ჩანაწერი დომენზე დაამატეთ.',
      broken: (domain: string, selector: string) =>
        `DKIM: ${domain} დომენის გასაღები ${selector} არ იკითხება: გადაჭრილია ან შეცვლილი.`,
      brokenToDo: 'საფოსტო სერვისიდან გასაღები თავიდან, მთლიანად გადააკოპირეთ და დომენის ჩანაწერში ჩასვით.',
      short: (domain: string, selector: string) =>
        `DKIM: ${domain} დომენის გასაღები ${selector} 1024 ბიტზე მოკლეა, და ხელმოწერას არავინ მიიღებს.`,
      shortToDo: 'საფოსტო სერვისში შექმენით ახალი გასაღები, 2048 ბიტის, და მისი ჩანაწერი დომენზე დაამატეთ.',
      unfit: (domain: string, selector: string) =>
        `DKIM: ${domain} დომენის გასაღების ${selector} ჩანაწერი მას წერილებისთვის არ უშვებს (h= ან s=), და ხელმოწერას არავინ მიიღებს.`,
      unfitToDo: 'ჩანაწერიდან ამოიღეთ h= და s=. თუ რჩება, უნდა ეწეროს: h=sha256, s=email.',
      testing: (domain: string, selector: string) =>
        `DKIM: ${domain} დომენის გასაღები ${selector} გამოსაცდელად არის (t=y): წერილი ხელმოუწერლად ითვლება.`,
      testingToDo: 'ჩანაწერიდან ამოიღეთ t=y.',
      several: (domain: string, selector: string) =>
        `DKIM: ${domain} დომენს სახელზე ${selector} ორი გასაღები აქვს, და არავინ იცის, რომელი მოქმედებს.`,
      severalToDo: 'დატოვეთ ერთი, რომლითაც საფოსტო სერვისი აწერს ხელს.',
      missing: (domain: string) => `DKIM: ${domain} დომენზე ხელმოწერის გასაღები ჩვეულებრივი სახელებით ვერ ვიპოვეთ.`,
      missingToDo: `ჰკითხეთ საფოსტო სერვისს გასაღების სახელი (selector) და ხელახლა გაუშვით: ${temiCommand('doctor --mail … --dkim სახელი')}. თუ გასაღები არ არის, იქვე შექმენით.`,
    },
    dmarc: {
      good: (domain: string) => `DMARC: ${domain} ამბობს, რა ვუყოთ ყალბ წერილებს.`,
      missing: (domain: string) => `DMARC: ${domain} არ ამბობს, რა ვუყოთ ყალბ წერილებს.`,
      missingToDo: (domain: string, email: string) =>
        `დაამატეთ TXT ჩანაწერი სახელზე _dmarc.${domain}: v=DMARC1; p=none; rua=mailto:${email}. ერთი თვის შემდეგ შეცვალეთ: p=quarantine.`,
      several: (domain: string) => `DMARC: ${domain} დომენს ორი ჩანაწერი აქვს და არცერთი არ მოქმედებს.`,
      severalToDo: 'დატოვეთ ერთი.',
      broken: (domain: string) => `DMARC: ${domain} დომენის ჩანაწერი არასწორია.`,
      brokenToDo: 'ჩანაწერში უნდა იყოს p=none, p=quarantine ან p=reject.',
      watching: (domain: string) => `DMARC: ${domain} ყალბ წერილებს მხოლოდ აკვირდება.`,
      watchingToDo: 'თუ ანგარიშებში ყველაფერი წესრიგშია, p=none (ქვედომენისთვის sp=none) შეცვალეთ: p=quarantine.',
      partly: (domain: string) => `DMARC: ${domain} ყალბი წერილების მხოლოდ ნაწილს ეხება, ან არცერთს.`,
      partlyToDo: 'თუ ანგარიშებში ყველაფერი წესრიგშია, ჩანაწერიდან ამოიღეთ pct= და t=y.',
      notUnder: (domain: string) => `DMARC: ${domain} თავის ქვედომენებზე ყალბ წერილებს მხოლოდ აკვირდება (sp=none).`,
      notUnderToDo: 'თუ ქვედომენებიდან სხვა არავინ წერს, ჩანაწერიდან ამოიღეთ sp=none.',
    },
  },
  {
    spf: {
      good: (domain, host) => `SPF: ${domain} permits the server ${host} to send in its name.`,
      publicAddress: 'ip4:<the public address of your server>',
      nobody: (domain) => `SPF: the record of ${domain} names no server that may send. Letters will be taken for spam.`,
      nobodyToDo: (term) => `Add to the record, before its “all”: ${term} - or what your mail service advises.`,
      unnamed: (domain, host) =>
        `SPF: the record of ${domain} does not permit the server ${host} to send. Letters will be taken for spam.`,
      unnamedToDo: (term) => `Add to the record, before its “all”: ${term}`,
      forbidden: (domain, host) =>
        `SPF: the record of ${domain} says of the server ${host} by itself that it may not send. Letters from there will be taken for spam.`,
      forbiddenToDo: (term, _domain, by) =>
        `Take “${by}” out of the record, or out of the list it leads to. If that is somebody else's, put at the beginning of the record: ${term}`,
      partly: (domain, host) =>
        `SPF: the record of ${domain} names only some addresses of the server ${host}. Some letters will be taken for spam.`,
      partlyToDo: (term) => `Add to the record, before its “all”: ${term}`,
      perhaps: (domain, host) =>
        `SPF: the record of ${domain} does not show the server ${host} itself. Whether it names the address that server sends from cannot be seen from here.`,
      perhapsToDo:
        'Ask your mail service what has to stand there (include:… or ip4:…). Or open the source of the test letter that has arrived and see whether it says spf=pass.',
      broken: (domain) => `SPF: the record of ${domain}, or a list it leads to, has a mistake in it and does not hold.`,
      brokenToDo: 'Compare it with what your mail service advises.',
      missing: (domain) => `SPF: ${domain} does not say who sends its letters. They will be taken for spam.`,
      missingToDo: (term, domain) =>
        `Add a TXT record to ${domain}: v=spf1 ${term} ~all - or what your mail service advises.`,
      several: (domain) => `SPF: ${domain} says twice who sends its letters, and neither holds.`,
      severalToDo: 'Join the records: there may be only one v=spf1.',
      open: (domain) => `SPF: ${domain} lets everybody send letters in its name.`,
      openToDo: 'Take out what permits everybody (+all, or a network /0), and end the record with ~all.',
      openElsewhere: (domain) =>
        `SPF: ${domain} lets everybody send letters in its name: so says a list that its record leads to.`,
      openElsewhereToDo:
        'Take out the include: or redirect= whose list has +all in it, or ask whoever keeps that list to change it.',
      endless: (domain) => `SPF: the record of ${domain} needs more than ten questions and does not hold.`,
      endlessToDo: 'Take out the include you no longer need.',
      hollow: (domain) =>
        `SPF: the record of ${domain} asks for more than two names (a:, mx:, exists:) that are no more or have no address, and does not hold.`,
      hollowToDo:
        'Take them out of the record, or out of the list it leads to. Where the mail server sends by IPv6, a name needs an address of IPv6 as well.',
      undecided: (domain) => `SPF: ${domain} does not say what becomes of letters that others send.`,
      undecidedToDo: 'End the record with ~all; where it ends with ?all, in its place.',
      undecidedElsewhere: (domain) =>
        `SPF: ${domain} does not say what becomes of letters that others send, nor does the list its redirect= leads to.`,
      undecidedElsewhereToDo: 'Change redirect= to include: and end the record with ~all.',
    },
    dkim: {
      good: (domain, selector) => `DKIM: the key that signs for ${domain} was found (${selector}).`,
      revoked: (domain, selector) => `DKIM: the key ${selector} of ${domain} has been revoked.`,
      revokedToDo: 'Make a new key at your mail service and add its record to the domain.',
      broken: (domain, selector) => `DKIM: the key ${selector} of ${domain} cannot be read: it was cut or altered.`,
      brokenToDo: 'Copy the whole key from your mail service once more, and put it into the record of the domain.',
      short: (domain, selector) =>
        `DKIM: the key ${selector} of ${domain} has less than 1024 bits, and nobody takes its signature.`,
      shortToDo: 'Make a new key of 2048 bits at your mail service and add its record to the domain.',
      unfit: (domain, selector) =>
        `DKIM: the record of the key ${selector} of ${domain} does not let it sign letters (h= or s=), and nobody takes its signature.`,
      unfitToDo: 'Take h= and s= out of the record. Where they stay, they have to say h=sha256 and s=email.',
      testing: (domain, selector) =>
        `DKIM: the key ${selector} of ${domain} is on trial (t=y): letters count as not signed.`,
      testingToDo: 'Take t=y out of the record.',
      several: (domain, selector) =>
        `DKIM: ${domain} has two keys under the name ${selector}, and nobody knows which one holds.`,
      severalToDo: 'Leave the one with which your mail service signs.',
      missing: (domain) => `DKIM: no key that signs for ${domain} was found under the usual names.`,
      missingToDo: `Ask your mail service for the name of the key (selector) and run again: ${temiCommand('doctor --mail … --dkim name')}. If there is no key, make one there.`,
    },
    dmarc: {
      good: (domain) => `DMARC: ${domain} says what becomes of forged letters.`,
      missing: (domain) => `DMARC: ${domain} does not say what becomes of forged letters.`,
      missingToDo: (domain, email) =>
        `Add a TXT record at _dmarc.${domain}: v=DMARC1; p=none; rua=mailto:${email}. After a month change it to p=quarantine.`,
      several: (domain) => `DMARC: ${domain} has two records, and neither holds.`,
      severalToDo: 'Leave one.',
      broken: (domain) => `DMARC: the record of ${domain} is wrong.`,
      brokenToDo: 'It needs p=none, p=quarantine or p=reject.',
      watching: (domain) => `DMARC: ${domain} only watches forged letters.`,
      watchingToDo: 'If the reports are in order, change p=none (of a domain under it: sp=none) to quarantine.',
      partly: (domain) => `DMARC: ${domain} deals with some forged letters only, or with none.`,
      partlyToDo: 'If the reports are in order, take pct= and t=y out of the record.',
      notUnder: (domain) => `DMARC: ${domain} only watches forged letters of the domains under it (sp=none).`,
      notUnderToDo: 'If nobody else writes from them, take sp=none out of the record.',
    },
  },
)
