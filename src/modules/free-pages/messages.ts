import { defineMessages } from '#platform/messages.ts'

/** What the pages in which free pages are written say. */
export const messages = defineMessages(
  {
    heading: 'გვერდები',
    page: 'გვერდი',
    mayWrite: 'გვერდების წერა და გამოქვეყნება',
    mayWriteMeans: 'ცალკე გვერდები და მათი ადგილი მენიუში.',
    listLede:
      'გვერდზე ის იწერება, რაც დიდხანს არ იცვლება: წესი, ისტორია, როგორ გახდეთ წევრი. ამბები სიახლეებში იწერება.',
    write: 'ახალი გვერდი',
    newLede: 'დაიწყეთ სათაურით. შემდეგ დაწერთ ტექსტს; გამოქვეყნება ცალკე ნაბიჯია.',
    none: 'ასეთი გვერდი არ არის',
    noneNote: 'დაწერეთ ახალი ან ნახეთ სხვა მდგომარეობის გვერდები.',
    withoutEnglish: 'გვერდი ინგლისური ტექსტის გარეშე',
    more: 'მენიუ, მისამართი',
  },
  {
    heading: 'Pages',
    page: 'Page',
    mayWrite: 'Write and publish pages',
    mayWriteMeans: 'Pages of their own, and their place in the menu.',
    listLede: 'A page holds what stays true for long: a rule, a history, how to become a member. What happens is news.',
    write: 'New page',
    newLede: 'Begin with the title. Then you write the text; publishing is a step of its own.',
    none: 'There is no such page',
    noneNote: 'Write one, or look at another state.',
    withoutEnglish: 'Pages without English',
    more: 'Menu, address',
  },
)

/** The words of the fields that only pages have. */
export const fieldMessages = defineMessages(
  {
    in_footer: {
      label: 'იყოს საიტის ქვედა მენიუში',
      hint: 'სანამ გამოქვეყნებულია, ბმული ყველა გვერდის ბოლოში ჩანს.',
      wrong: 'მონიშნეთ ან დატოვეთ მოუნიშნავი.',
    },
  },
  {
    in_footer: {
      label: 'Put it into the menu at the foot of the site',
      hint: 'As long as it is published, a link stands at the foot of every page.',
      wrong: 'Tick it or leave it unticked.',
    },
  },
)
