import { mostMegapixels } from '#platform/files/pictures.ts'
import { defineMessages } from '#platform/messages.ts'

/** The words of every field a post is written in, besides those of its kind. */
export const fieldMessages = defineMessages(
  {
    newFields: {
      title_ka: {
        label: 'სათაური ქართულად',
        hint: 'შემდეგ შეცვლით, თუ დაგჭირდებათ.',
        wrong: 'ჩაწერეთ სათაური, 2-დან 200 ასომდე.',
      },
    },
    fields: {
      title_ka: { label: 'სათაური', wrong: 'სათაური 200 ასოზე გრძელია. შეამოკლეთ.' },
      title_en: { label: 'სათაური ინგლისურად', wrong: 'ინგლისური სათაური 200 ასოზე გრძელია. შეამოკლეთ.' },
      lead_ka: {
        label: 'შესავალი',
        hint: 'ერთი-ორი წინადადება: ჩანს სიაში, ძებნისას და გაზიარებისას.',
        wrong: 'შესავალი 600 ასოზე გრძელია. შეამოკლეთ.',
      },
      lead_en: {
        label: 'შესავალი ინგლისურად',
        hint: 'იგივე ერთი-ორი წინადადება.',
        wrong: 'ინგლისური შესავალი 600 ასოზე გრძელია. შეამოკლეთ.',
      },
      body_ka: { label: 'ტექსტი', wrong: 'ტექსტი 40 000 ასოზე გრძელია. გაყავით ორად.' },
      body_en: { label: 'ტექსტი ინგლისურად', wrong: 'ინგლისური ტექსტი 40 000 ასოზე გრძელია. გაყავით ორად.' },
      slug: {
        label: 'მისამართის ბოლო',
        hint: 'ლათინური ასოები, ციფრები და ტირე. თუ შეცვლით, ძველი მისამართი ახალზე გადაიყვანს.',
        wrong: 'ჩაწერეთ პატარა ლათინური ასოები, ციფრები და ტირე, მაგალითად: axali-skola.',
      },
      publish_on: { label: 'გამოქვეყნების დღე', wrong: 'ჩაწერეთ დღე, როდის გამოქვეყნდეს, მაგალითად: 5 12 2026.' },
      publish_time: { label: 'საათი', hint: 'მაგალითად: 09:00', wrong: 'ჩაწერეთ საათი, მაგალითად: 09:00.' },
      unpublish_on: {
        label: 'მოხსნის დღე',
        hint: 'თუ ამ დროს საიტიდან უნდა გაქრეს.',
        wrong: 'ჩაწერეთ დღე, როდის მოიხსნას, მაგალითად: 5 12 2026.',
      },
      unpublish_time: { label: 'მოხსნის საათი', wrong: 'ჩაწერეთ საათი, მაგალითად: 18:00.' },
      pictures: {
        label: 'სურათები',
        hint: `JPEG, PNG ან WebP, თითო 15 მბ-მდე და ${mostMegapixels} მეგაპიქსელამდე.`,
        wrong: `აირჩიეთ სურათი: JPEG, PNG ან WebP, 15 მბ-მდე და ${mostMegapixels} მეგაპიქსელამდე.`,
      },
      documents: {
        label: 'ფაილები',
        hint: 'PDF, Word, Excel, PowerPoint ან OpenDocument, თითო 15 მბ-მდე, მაკროსების გარეშე. ფაილში შეიძლება ავტორის სახელი ეწეროს, მის სურათებში კი – სად გადაიღეს: ეს ყველაფერი ფაილში რჩება.',
        wrong:
          'აირჩიეთ ფაილი: PDF, DOCX, XLSX, PPTX, ODT ან ODS, 15 მბ-მდე, მაკროსებისა და ჩაშენებული პროგრამების გარეშე.',
      },
      description_ka: {
        label: 'რა ჩანს სურათზე, ქართულად',
        hint: 'მათთვის, ვინც ვერ ხედავს.',
        wrong: 'ერთი წინადადებით დაწერეთ, რა ჩანს სურათზე.',
      },
      description_en: { label: 'რა ჩანს სურათზე, ინგლისურად', wrong: 'აღწერა 600 ასოზე გრძელია. შეამოკლეთ.' },
      credit: { label: 'ვინ გადაიღო', wrong: 'სახელი 200 ასოზე გრძელია. შეამოკლეთ.' },
      people_consent: {
        label: 'თანახმა არიან ისინი, ვინც ჩანს?',
        wrong: 'აირჩიეთ, თანახმა არიან თუ არა სურათზე გამოსახული ადამიანები.',
      },
      guardian_consent: { label: 'თუ ბავშვი ჩანს, თანახმაა მშობელი ან მეურვე?', wrong: 'აირჩიეთ ერთი პასუხი.' },
      began_from: { label: 'ვარიანტი', wrong: 'განაახლეთ გვერდი და სცადეთ თავიდან.' },
      tab: { label: 'გვერდი', wrong: 'განაახლეთ გვერდი და სცადეთ თავიდან.' },
    },
  },
  {
    newFields: {
      title_ka: {
        label: 'Title in Georgian',
        hint: 'You can change it later.',
        wrong: 'Write a title of 2 to 200 letters.',
      },
    },
    fields: {
      title_ka: { label: 'Title', wrong: 'The title is longer than 200 letters. Make it shorter.' },
      title_en: { label: 'Title in English', wrong: 'The English title is longer than 200 letters. Make it shorter.' },
      lead_ka: {
        label: 'Opening',
        hint: 'One or two sentences, seen in lists, in searches and when shared.',
        wrong: 'The opening is longer than 600 letters. Make it shorter.',
      },
      lead_en: {
        label: 'Opening in English',
        hint: 'The same one or two sentences.',
        wrong: 'The English opening is longer than 600 letters. Make it shorter.',
      },
      body_ka: { label: 'Text', wrong: 'The text is longer than 40,000 letters. Make two of it.' },
      body_en: {
        label: 'Text in English',
        wrong: 'The English text is longer than 40,000 letters. Make two of it.',
      },
      slug: {
        label: 'End of the address',
        hint: 'Latin letters, figures and dashes. If you change it, the old address leads to the new one.',
        wrong: 'Write small Latin letters, figures and dashes, such as new-school.',
      },
      publish_on: { label: 'Day of publishing', wrong: 'Write the day it is to be published, such as 5 12 2026.' },
      publish_time: { label: 'Time', hint: 'Such as 09:00', wrong: 'Write a time, such as 09:00.' },
      unpublish_on: {
        label: 'Day of taking it down',
        hint: 'If it has to disappear from the site then.',
        wrong: 'Write the day it is to be taken down, such as 5 12 2026.',
      },
      unpublish_time: { label: 'Time of taking it down', wrong: 'Write a time, such as 18:00.' },
      pictures: {
        label: 'Pictures',
        hint: `JPEG, PNG or WebP, each up to 15 MB and ${mostMegapixels} megapixels.`,
        wrong: `Choose a picture: JPEG, PNG or WebP, up to 15 MB and ${mostMegapixels} megapixels.`,
      },
      documents: {
        label: 'Files',
        hint: 'PDF, Word, Excel, PowerPoint or OpenDocument, up to 15 MB each, without macros. A file may hold the name of its author, and the pictures in it the place where they were taken: all of that stays in it.',
        wrong: 'Choose a file: PDF, DOCX, XLSX, PPTX, ODT or ODS, up to 15 MB, without macros or programs inside.',
      },
      description_ka: {
        label: 'What there is to see, in Georgian',
        hint: 'For whoever does not see it.',
        wrong: 'Write in one sentence what there is to see.',
      },
      description_en: {
        label: 'What there is to see, in English',
        wrong: 'The description is longer than 600 letters. Make it shorter.',
      },
      credit: { label: 'Who took it', wrong: 'The name is longer than 200 letters. Make it shorter.' },
      people_consent: { label: 'Do those who are shown agree?', wrong: 'Choose whether those who are shown agree.' },
      guardian_consent: { label: 'If a child is shown, does a parent or guardian agree?', wrong: 'Choose one answer.' },
      began_from: { label: 'Version', wrong: 'Reload the page and try again.' },
      tab: { label: 'Page', wrong: 'Reload the page and try again.' },
    },
  },
)
