import { helpTopic } from '#platform/help.ts'
import { caseMessages } from './case-messages.ts'
import { incidentMessages } from './incident-messages.ts'
import { messages } from './messages.ts'
import { resultsMessages as results } from './results-messages.ts'
import { casesUrl, incidentsUrl, personalDataUrl } from './urls.ts'

const may = 'handle-personal-data'
const [ka, en] = [caseMessages.ka, caseMessages.en]
const [incident, incidentEn] = [incidentMessages.ka, incidentMessages.en]

export const personalDataHelp = [
  helpTopic(
    { slug: 'personal-data', to: personalDataUrl, may },
    {
      ka: {
        title: 'ადამიანის მონაცემების მოძებნა, გადაცემა და წაშლა',
        steps: [
          `ჯერ ჩაწერეთ მოთხოვნა: „${ka.heading}“. ვადა იქ ითვლება.`,
          `გახსენით „${messages.ka.heading}“, ჩაწერეთ ტელეფონი, ელ. ფოსტა ან სახელი და დააჭირეთ „${messages.ka.find}“.`,
          'თქვენი ჩაწერილი ტელეფონით და ელ. ფოსტით ნაპოვნი უკვე მონიშნულია; დანარჩენი ჯერ გადაამოწმეთ, სხვისი ხომ არ არის.',
          `სისტემა იმითაც ეძებს, რაც ნაპოვნ ჩანაწერებში წერია. რაც ნამდვილად მისია, მონიშნეთ და დააჭირეთ „${results.ka.searchAgain}“.`,
          'ასოციაციის ტექსტები ცალკე ჩანს. ჯერ ხელით გაასწორეთ, მერე მოძებნეთ თავიდან, მონიშნეთ და აირჩიეთ ძველი სიტყვების წაშლა. ძველი მისამართი, რომელშიც სახელი წერია, აღარ იმუშავებს.',
          `შეცდომის გასასწორებლად ჩანაწერთან დააჭირეთ „${messages.ka.correct}“.`,
          `აირჩიეთ, რა უნდა გაკეთდეს და რატომ, და დააჭირეთ „${messages.ka.do}“.`,
          'წაშლილი უკან ვეღარ დაბრუნდება. ჟურნალში მხოლოდ მიზეზი ჩაიწერება, სახელი – არა. ადრე გაკეთებულ სარეზერვო ასლებში დარჩება, სანამ მათი შენახვის ვადა გავა.',
        ],
      },
      en: {
        title: 'Finding, handing over and erasing what is held about a person',
        steps: [
          `First write the request down under “${en.heading}”: the days are counted there.`,
          `Open “${messages.en.heading}”, write a telephone, an e-mail or a name and press “${messages.en.find}”.`,
          'What was found by the telephone or e-mail you typed is ticked; look first whether the rest is somebody else’s.',
          `The system also searches by what the records found name. Tick what is surely theirs and press “${results.en.searchAgain}”.`,
          'Texts of the association are listed apart. First mend them by hand, then search again, tick them and choose to erase their former words. A former address with the name in it leads nowhere afterwards.',
          `To mend a mistake, press “${messages.en.correct}” beside the record.`,
          `Choose what is to be done and why, and press “${messages.en.do}”.`,
          'What is erased does not come back. The journal keeps the reason and no name. Backups made before hold it until their time is over.',
        ],
      },
    },
  ),
  helpTopic(
    { slug: 'requests', to: casesUrl, may },
    {
      ka: {
        title: 'ადამიანი გეკითხებათ, რას ინახავთ მის შესახებ',
        steps: [
          `გახსენით „${ka.heading}“ და დააჭირეთ „${ka.newCase}“.`,
          `ჩაწერეთ, ვინ არის, რა სურს და როდის მოგმართათ, და დააჭირეთ „${ka.record}“: ვადა თავისით დაითვლება.`,
          'დარწმუნდით, რომ სწორედ ის ადამიანია, ვინც ამბობს, რომ არის.',
          `იპოვეთ მონაცემები: „${ka.toFind}“. ტელეფონი ან ელ. ფოსტა საკმარისია.`,
          `მონიშნეთ ჩანაწერები, აირჩიეთ, რა უნდა გაკეთდეს, და დააჭირეთ „${messages.ka.do}“. წაშლილი უკან ვეღარ დაბრუნდება.`,
          `აცნობეთ ადამიანს, რა გაკეთდა, ჩაწერეთ ეს და დააჭირეთ „${ka.end}“.`,
          `თუ ვადაში ვერ ასწრებთ, დააჭირეთ „${ka.longer}“ და ესეც აცნობეთ.`,
        ],
      },
      en: {
        title: 'A person asks what you hold about them',
        steps: [
          `Open “${en.heading}” and press “${en.newCase}”.`,
          `Write who it is, what they want and when they asked, and press “${en.record}”: the days are counted by themselves.`,
          'Make sure that the person is who they say they are.',
          `Find the data: “${en.toFind}”. A telephone or an e-mail is enough.`,
          `Tick the records, choose what is to be done and press “${messages.en.do}”. What is erased does not come back.`,
          `Tell the person what was done, write that down and press “${en.end}”.`,
          `If you cannot make it in time, press “${en.longer}”, and tell the person that too.`,
        ],
      },
    },
  ),
  helpTopic(
    { slug: 'incidents', to: incidentsUrl, may },
    {
      ka: {
        title: 'პირადი მონაცემები დაიკარგა ან სხვამ ნახა',
        steps: [
          `მაშინვე გახსენით „${incident.heading}“ და დააჭირეთ „${incident.newIncident}“.`,
          'ჩაწერეთ, რა მოხდა, ვის ეხება და როდის შეამჩნიეთ. სრული სურათი ჯერ არ გჭირდებათ.',
          'გვერდზე ჩანს, როდემდე უნდა ეცნობოს სამსახურს და რამდენი საათი დარჩა.',
          'შეაჩერეთ ზიანი: შეცვალეთ პაროლი, გამოდით სხვისი მოწყობილობიდან, წაშალეთ გაგზავნილი ბმული.',
          `როცა სამსახურს აცნობებთ, დააჭირეთ „${incident.noteReported}“.`,
          `ბოლოს ჩაწერეთ, რა გაკეთდა, და დააჭირეთ „${incident.end}“.`,
        ],
      },
      en: {
        title: 'Personal data were lost, or seen by somebody else',
        steps: [
          `Open “${incidentEn.heading}” at once and press “${incidentEn.newIncident}”.`,
          'Write what happened, whom it touches and when it was noticed. You need not know everything yet.',
          'The page says until when the service has to be told, and how many hours are left.',
          'Stop the harm: change the password, sign out on the other device, remove the link that was sent.',
          `When you have told the service, press “${incidentEn.noteReported}”.`,
          `In the end write what was done and press “${incidentEn.end}”.`,
        ],
      },
    },
  ),
]
