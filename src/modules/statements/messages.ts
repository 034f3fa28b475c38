import { defineMessages } from '#platform/messages.ts'

export const messages = defineMessages(
  {
    write: 'მოგვწერეთ',
    privacy: {
      heading: 'პირადი მონაცემები',
      visit: {
        title: 'როცა კითხულობთ',
        sentences: {
          none: 'კითხვისთვის არაფერია საჭირო: არც რეგისტრაცია, არც თანხმობა.',
          counts:
            'საიტი ითვლის, რომელი გვერდი რამდენჯერ წაიკითხეს დღეში და რომელი საიტიდან მოვიდნენ. ინახება მხოლოდ რიცხვები: არც მისამართი, არც „ქუქი“, არც მოწყობილობა.',
          parties:
            'გვერდები არაფერს ითხოვს სხვა საიტიდან: არც სტატისტიკის, არც რეკლამის, არც სოციალური ქსელის კოდი არ გვაქვს.',
          logs: 'საიტი არ იწერს, ვინ რომელ გვერდზე იყო. შეცდომის ჩანაწერში არ ხვდება სახელი, ტელეფონი, მისამართი ან ტექსტი.',
          rate: 'ფორმის გაგზავნისას ქსელის მისამართი რამდენიმე წუთით რჩება მეხსიერებაში, რომ ზედიზედ ბევრი ცდა შევაჩეროთ. დისკზე არ იწერება.',
        },
      },
      forms: {
        title: 'როცა გვწერთ',
        sentences: {
          contact:
            'საკონტაქტო ფორმიდან ვინახავთ: ტექსტს, სახელს, ტელეფონს და ელ. ფოსტას – რასაც თავად ჩაწერთ – ენასა და დროს.',
          enquiry:
            'შეკვეთის განაცხადიდან, ამის გარდა, ვინახავთ, რა გსურთ, როგორი, რამდენი, როდის, რა ბიუჯეტით, და თქვენს სურათებს.',
          pictures:
            'ტელეფონი ზოგჯერ სურათში წერს, სად, როდის და რით გადაიღეს. მიღებისთანავე ამ ყველაფერს ვშლით და მხოლოდ გასუფთავებულ სურათს ვინახავთ. მას მხოლოდ თანამშრომლები ხედავენ.',
          who: 'კითხულობენ მხოლოდ ის თანამშრომლები, რომლებსაც ამის უფლებამოსილება აქვთ. არ ქვეყნდება და ღია მონაცემებში არ შედის.',
          spam: 'სპამს თავად ვარჩევთ, სხვის დაუხმარებლად: ვამოწმებთ, რამდენ ხანში შეივსო ფორმა, შეივსო თუ არა უხილავი ველი და რამდენი ბმულია ტექსტში. საეჭვო წერილი არ იშლება, თანამშრომელი ნახავს.',
          journal:
            'ყოველი ცვლილება იწერება ჟურნალში. პირადი შიგთავსი იქიდან შეიძლება წაიშალოს ისე, რომ ჟურნალი არ დაირღვეს.',
        },
      },
      cookies: {
        title: 'რა რჩება თქვენს მოწყობილობაზე',
        sentences: {
          visitors: 'მკითხველს „ქუქი“ არ ეძლევა, სანამ ფერებს არ აირჩევს: მაშინ ეს არჩევანი ინახება, მეტი არაფერი.',
          workers:
            'თანამშრომელს შესვლისას ეძლევა ერთი „ქუქი“, რომ 14 დღე ყოველ გვერდზე თავიდან არ შევიდეს. ბრაუზერი მას 44 დღის მერე წაშლის.',
          written:
            'რასაც თანამშრომელი სამუშაო სივრცის ფორმაში წერს, შენახვამდე მის მოწყობილობაზეც რჩება, პაროლების გარდა. იშლება, როცა ტექსტი ჩვენამდე მოვა ან თანამშრომელი გავა, და 30 დღის შემდეგ. რომ მოვიდა, ბრაუზერს მეორე „ქუქი“ ეუბნება, მომდევნო გვერდამდე.',
          offline:
            'წაკითხული გვერდები შეიძლება თქვენს მოწყობილობაზე დარჩეს, რომ უინტერნეტოდაც წაიკითხოთ. ფორმები და პირადი ბმულები არ რჩება.',
        },
      },
      long: {
        title: 'რამდენ ხანს ვინახავთ',
        settled: (months: number) =>
          `ნაპასუხები ან დახურული წერილი და განაცხადი, პასუხებთან ერთად, ბოლო ჩანაწერიდან ${months} თვის შემდეგ თავისით იშლება, თუ თანამშრომელმა ცალკე არ მონიშნა შესანახად.`,
        sentences: {
          drafts: 'გაუგზავნელი განაცხადი და მისი სურათები შვიდი დღის შემდეგ იშლება.',
          letters:
            'რამდენ ხანს ინახება გამოგზავნილი წერილები და განაცხადები, ასოციაციას ჯერ არ გადაუწყვეტია. მანამდე თავისით არ იშლება.',
          mail: 'ელ. წერილი, რომელსაც საიტი თავად გზავნის, ცარიელდება: თუ გაიგზავნა – 30 დღის შემდეგ, თუ ვერ გაიგზავნა – 180 დღის შემდეგ; მისამართი და ტექსტი იშლება.',
          backups:
            'ყოველღამე ყველაფრის ასლი კეთდება იმავე კომპიუტერზე (სერვერზე), განახლების წინ კი – მხოლოდ ჩანაწერებისა. რჩება ბოლო დღის ასლები, მერე – 7 დღის, 4 კვირისა და 12 თვის თითო ასლი; განახლების წინ გაკეთებული – 90 დღე.',
          elsewhere:
            'თუ ასოციაციამ მეორე ადგილი მიუთითა, ასლი იქაც იგზავნება, დაშიფრული. მისი გახსნა მხოლოდ ასოციაციის გასაღებით შეიძლება.',
          old: 'რაც წაიშალა, ძველ ასლებში რჩება, სანამ ისინიც არ წაიშლება – ერთ წლამდე.',
        },
      },
      asked: {
        title: 'რა ხდება, როცა გვთხოვთ',
        sentences: {
          found:
            'უფლებამოსილი თანამშრომელი თქვენს ჩანაწერებს ყველა ცხრილში ერთად ეძებს: ტელეფონით, ელ. ფოსტით ან სახელით. მხოლოდ სახელით ნაპოვნს ჯერ ამოწმებს, რომ სხვისი არ აღმოჩნდეს.',
          handed: 'რასაც ვიპოვით, მიიღებთ ტექსტად ან, თუ პროგრამისთვის გინდათ, JSON ფაილად.',
          corrected: 'რაც შეცდომითაა, გასწორდება.',
          erased:
            'წაშლისას ცარიელდება პირადი ველები და ის, რაც მათზე ჟურნალში ეწერა; სურათები დისკიდან მალე იშლება. ჟურნალში რჩება, რომ რაღაც წაიშალა, როდის და რა მიზეზით – არა რა და ვისი.',
          copies:
            'მანამდე გაკეთებულ ასლებს წაშლა ვერ წვდება. თუ საიტი ძველი ასლიდან აღდგა, იგივე ხელახლა უნდა წაიშალოს.',
        },
      },
      law: {
        title: 'რას ამბობს კანონი',
        sentences: {
          law: '„პერსონალურ მონაცემთა დაცვის შესახებ“ საქართველოს კანონი №3144 მიღებულია 2023 წლის 14 ივნისს და ძირითადად მოქმედებს 2024 წლის 1 მარტიდან (წყარო: მაცნე, დოკუმენტი 5827307; personaldata.ge).',
          incident:
            'ინციდენტის შესახებ პერსონალურ მონაცემთა დაცვის სამსახურს 72 საათში უნდა ეცნობოს. ეს სხვებისგან ვიცით და იურისტს ჯერ არ შეუმოწმებია.',
        },
      },
      lacks: 'რა არ არის ჯერ მოწოდებული',
      noPeriod: 'რამდენ ხანს ინახება წერილები და განაცხადები',
      told: {
        responsible: 'ვინ აგებს პასუხს ასოციაციაში პერსონალურ მონაცემებზე',
        rights: 'თქვენი უფლებები კანონით',
        server: 'სად დგას კომპიუტერი, რომელზეც საიტი მუშაობს, და ვინ უვლის',
      },
      more: 'რას უმატებს ასოციაცია',
      ask: 'რა შეგიძლიათ მოგვთხოვოთ',
      askLede:
        'შეგიძლიათ გვკითხოთ, რას ვინახავთ თქვენ შესახებ, და მოგვთხოვოთ შესწორება ან წაშლა. მიუთითეთ წერილის ან განაცხადის ნომერი, თუ გახსოვთ.',
    },
    accessibility: {
      heading: 'მისაწვდომობა',
      held: {
        title: 'რას ვამოწმებთ ყოველ ცვლილებაზე',
        sentences: {
          axe: 'ყოველი სახის გვერდს ამოწმებს პროგრამა axe WCAG 2.2-ის A და AA დონის წესებით, ღია და მუქ ფერებში.',
          narrow: 'გვერდი ეტევა 320 წერტილის სიგანის ეკრანზე და გვერდულად გადაწევა არ სჭირდება.',
          script: 'გვერდები და ფორმები მუშაობს სკრიპტის გარეშე.',
          keyboard: 'საკონტაქტო ფორმა და შეკვეთის განაცხადი მხოლოდ კლავიატურით ივსება, სწორდება და იგზავნება.',
          html: 'HTML სწორია, ყოველ გვერდს ერთი მთავარი სათაური აქვს, ენა მითითებულია.',
        },
      },
      known: {
        title: 'რა ვიცით, რომ ჯერ არ არის კარგი',
        sentences: {
          people:
            'ავტომატური შემოწმება ყველაფერს ვერ ხედავს. შეზღუდული შესაძლებლობის მქონე ადამიანებთან ერთად საიტი ჯერ არ გამოგვიცდია.',
          readers: 'ნამდვილ ეკრანის წამკითხველებზე ქართული ხმით ჯერ არ გამოგვიცდია.',
          browsers: 'ბრაუზერებიდან მხოლოდ Chromium-ში ვამოწმებთ; Safari-სა და Firefox-ში – არა.',
          titles: 'პროექტების სახელები გრძელია, ამიტომ ტელეფონზე სიები გრძელი გამოდის.',
          file: 'სურათის არჩევის ღილაკის სიტყვებს ბრაუზერი წერს, თავის ენაზე.',
          easy: 'ადვილად წასაკითხი ტექსტი და ჟესტური ენა ჯერ არ გვაქვს.',
        },
      },
      more: 'რას უმატებს ასოციაცია',
      tell: 'გვითხარით, რა გიშლით ხელს',
      tellLede:
        'დაგვირეკეთ ან მოგვწერეთ, რომელ გვერდზე და რა ვერ გააკეთეთ. რაც აქ წერია, ტელეფონითაც შეგიძლიათ გვკითხოთ.',
    },
  },
  {
    write: 'Write to us',
    privacy: {
      heading: 'Privacy',
      visit: {
        title: 'When you read',
        sentences: {
          none: 'Reading asks nothing of you: no registration, no consent.',
          counts:
            'The site counts how often each page is read in a day, and from which site people came. Only numbers are kept: no address, no cookie, no device.',
          parties: 'Pages ask nothing of other sites: there is no code for statistics, advertising or social networks.',
          logs: 'The site does not write down who was on which page. A note of a mistake holds no name, telephone, address or text.',
          rate: 'When you send a form, your network address stays in memory for some minutes, to stop many tries in a row. It is not written to disk.',
        },
      },
      forms: {
        title: 'When you write to us',
        sentences: {
          contact:
            'Of the contact form we keep the text, name, telephone and e-mail - what you write yourself -, the language and the time.',
          enquiry:
            'Of an enquiry we keep besides what you would like, how large, how many, by when and for how much, and your pictures.',
          pictures:
            'Telephones sometimes write into a picture where, when and with what it was taken. We take all of that out when it arrives and keep only the clean picture. Only workers see it.',
          who: 'It is read only by workers who have the permission. It is not published and is not in the open data.',
          spam: 'Spam we sort out ourselves, without anybody else: by how quickly a form was filled in, by a field nobody sees, and by how many links there are. A suspected message is not deleted; a worker looks at it.',
          journal: 'Every change is written to a journal. Personal content can be erased from it without breaking it.',
        },
      },
      cookies: {
        title: 'What stays on your device',
        sentences: {
          visitors: 'A reader gets no cookie until colours are chosen: then that choice is kept, and nothing else.',
          workers:
            'A worker who signs in gets one cookie, so as not to sign in on every page for 14 days. The browser drops it after 44 days.',
          written:
            'What a worker writes into a form of the workspace also stays on the worker’s device until it is saved, passwords apart. It is deleted when the text has reached us or the worker signs out, and after 30 days. That it has reached us the browser is told by a second cookie, until the next page.',
          offline:
            'Pages you have read may stay on your device, to be read without a connection. Forms and private links do not.',
        },
      },
      long: {
        title: 'How long it is kept',
        settled: (months) =>
          `A message or an enquiry that was answered or closed is erased by itself, with its answers, ${months} months after the last thing written about it, unless a worker has marked it to be kept.`,
        sentences: {
          drafts: 'An enquiry that was not sent, and its pictures, are deleted after seven days.',
          letters:
            'How long messages and enquiries are kept the association has not decided yet. Until then nothing deletes them by itself.',
          mail: 'An e-mail that the site itself sends is emptied 30 days after it was written if it went, and 180 days after if it did not: its address and text are deleted.',
          backups:
            'Every night everything is copied on the same computer (the server), and before an update the records only. The copies of the last day stay, then one for each of 7 days, 4 weeks and 12 months; those made before updates stay for 90 days.',
          elsewhere:
            'Where the association has named a second place, the copy goes there as well, encrypted. It opens with the key of the association only.',
          old: 'What was deleted stays in old copies until they are deleted too, for up to a year.',
        },
      },
      asked: {
        title: 'What happens when you ask',
        sentences: {
          found:
            'A worker with the permission looks for your records in all tables at once: by telephone, e-mail or name. What was found by a name alone is looked at first, so that it is not somebody else’s.',
          handed: 'What we find you get as a text or, if you want it for a program, as a JSON file.',
          corrected: 'What is wrong is corrected.',
          erased:
            'Erasing empties the personal fields and what the journal told of them; pictures soon leave the disk. The journal keeps that something was erased, when and for what reason, and not what or whose.',
          copies:
            'Copies made before are not reached. If the site is restored from one of them, the same has to be erased again.',
        },
      },
      law: {
        title: 'What the law says',
        sentences: {
          law: 'The Law of Georgia on Personal Data Protection, No 3144, was adopted on 14 June 2023; its main part is in force since 1 March 2024 (sources: matsne.gov.ge, document 5827307; personaldata.ge).',
          incident:
            'An incident has to be reported to the Personal Data Protection Service within 72 hours. This we have from others; no lawyer has checked it yet.',
        },
      },
      lacks: 'What has not been supplied yet',
      noPeriod: 'how long messages and enquiries are kept',
      told: {
        responsible: 'Who in the association answers for personal data',
        rights: 'Your rights under the law',
        server: 'Where the computer stands on which the site runs, and who looks after it',
      },
      more: 'What the association adds',
      ask: 'What you can ask of us',
      askLede:
        'You can ask what we keep about you, and ask us to correct or delete it. Give the number of the message or enquiry if you still have it.',
    },
    accessibility: {
      heading: 'Accessibility',
      held: {
        title: 'What is tried at every change',
        sentences: {
          axe: 'Every kind of page is checked with axe against the rules of WCAG 2.2, levels A and AA, in light and dark colours.',
          narrow: 'A page fits a screen 320 points wide without scrolling sideways.',
          script: 'Pages and forms work without a script.',
          keyboard: 'The contact form and the enquiry can be filled in, mended and sent by keyboard alone.',
          html: 'The HTML is valid, every page has one main heading, and its language is said.',
        },
      },
      known: {
        title: 'What we know is not good yet',
        sentences: {
          people:
            'Automatic checks do not see everything. The site has not been tried together with people with disabilities yet.',
          readers: 'It has not been tried with real screen readers and a Georgian voice yet.',
          browsers: 'The tests run in Chromium only; not in Safari and Firefox.',
          titles: 'Names of projects are long, so lists become long on a telephone.',
          file: 'The words on the button for choosing pictures are written by the browser, in its own language.',
          easy: 'There is no easy-to-read text and no sign language yet.',
        },
      },
      more: 'What the association adds',
      tell: 'Tell us what is in your way',
      tellLede:
        'Call or write to us on which page it was and what you could not do. What stands here can also be asked by telephone.',
    },
  },
)
