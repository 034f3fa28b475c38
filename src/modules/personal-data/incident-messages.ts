import { defineMessages } from '#platform/messages.ts'

export const incidentMessages = defineMessages(
  {
    heading: 'ინციდენტები',
    lede: 'როცა პირადი მონაცემები დაიკარგა, სხვამ ნახა ან შეცვალა. პერსონალურ მონაცემთა დაცვის სამსახურს 72 საათში უნდა ეცნობოს; ეს სხვებისგან ვიცით და იურისტს ჯერ არ შეუმოწმებია.',
    empty: 'ინციდენტი არ ყოფილა',
    emptyNote: 'თუ რამე მოხდა, მაშინვე ჩაწერეთ: დრო შემჩნევიდან ითვლება.',
    newIncident: 'ინციდენტის ჩაწერა',
    one: (id: number) => `ინციდენტი № ${id}`,
    record: 'ჩაწერა',
    fields: {
      what: { label: 'რა მოხდა', wrong: 'დაწერეთ, რა მოხდა.' },
      whom: {
        label: 'ვის ეხება და რა მონაცემები',
        hint: 'რამდენი ადამიანი, რა ინახებოდა მათ შესახებ.',
        wrong: 'ჩაწერეთ არაუმეტეს 4000 ასოსი.',
      },
      noticed_on: {
        label: 'რომელ დღეს შეამჩნიეთ',
        hint: 'ცარიელი ნიშნავს: ახლა.',
        wrong: 'ჩაწერეთ დღე, თვე და წელი. დრო უკვე დამდგარი უნდა იყოს.',
      },
      noticed_time: {
        label: 'რომელ საათზე',
        hint: 'მაგალითად 14:30. ცარიელი ნიშნავს დღის დასაწყისს.',
        wrong: 'ჩაწერეთ საათი, მაგალითად 14:30.',
      },
    },
    noticedAt: 'შევამჩნიეთ',
    reportBy: 'უნდა ეცნობოს',
    reportedAt: 'ეცნობა',
    endedAt: 'დასრულდა',
    left: (hours: number) => `დარჩა ${hours} საათი`,
    over: '72 საათი გავიდა',
    reported: 'სამსახურს ეცნობა',
    ended: 'დასრულდა',
    noteReported: 'სამსახურს ვაცნობე',
    end: 'დასრულება',
    endFields: {
      outcome: {
        label: 'რა გაკეთდა, ან რატომ არ უნდა ეცნობოს სამსახურს',
        wrong: 'დაწერეთ, რა გაკეთდა ან რატომ არ უნდა ეცნობოს.',
      },
    },
    back: 'უკან დაბრუნება',
    open: 'გახსნა',
    task: (id: number) => `ინციდენტი № ${id} სამსახურს ჯერ არ ეცნობა`,
    personal: {
      row: 'ინციდენტის აღწერა',
      open: 'ინციდენტი ჯერ არ დამთავრებულა: წაშლილს 72-საათიანი ვადა დაეკარგება. ჯერ ჩაწერეთ, რით დამთავრდა, ან მოხსენით მონიშვნა.',
    },
  },
  {
    heading: 'Incidents',
    lede: 'When personal data were lost, or seen or changed by somebody who should not have. The Personal Data Protection Service has to be told within 72 hours; this we have from others, and no lawyer has checked it yet.',
    empty: 'No incident so far',
    emptyNote: 'If something happens, write it down at once: the time runs from when it was noticed.',
    newIncident: 'Write down an incident',
    one: (id) => `Incident No ${id}`,
    record: 'Write down',
    fields: {
      what: { label: 'What happened', wrong: 'Write what happened.' },
      whom: {
        label: 'Whom it touches, and which data',
        hint: 'How many people, and what was kept about them.',
        wrong: 'Write at most 4000 letters.',
      },
      noticed_on: {
        label: 'The day it was noticed',
        hint: 'Empty means now.',
        wrong: 'Write day, month and year of a time that has come.',
      },
      noticed_time: {
        label: 'At what time',
        hint: 'Such as 14:30. Empty means the beginning of the day.',
        wrong: 'Write a time, such as 14:30.',
      },
    },
    noticedAt: 'Noticed',
    reportBy: 'To be reported by',
    reportedAt: 'Reported',
    endedAt: 'Ended',
    left: (hours) => `${hours} hours left`,
    over: 'The 72 hours are over',
    reported: 'Reported',
    ended: 'Ended',
    noteReported: 'I have reported it',
    end: 'End it',
    endFields: {
      outcome: {
        label: 'What was done, or why it need not be reported',
        wrong: 'Write what was done, or why it need not be reported.',
      },
    },
    back: 'Take it back',
    open: 'Open',
    task: (id) => `Incident No ${id} has not been reported yet`,
    personal: {
      row: 'what was written of an incident',
      open: 'The incident has not ended yet: erased, it would lose its 72 hours. First write down how it ended, or take its tick away.',
    },
  },
)
