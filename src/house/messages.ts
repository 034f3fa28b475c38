import { defineMessages } from '#platform/messages.ts'

export const messages = defineMessages(
  {
    notFound: 'ასეთი გვერდი არ არის',
    notFoundLede: 'შესაძლოა, მისამართი შეიცვალა ან ბმულში შეცდომაა.',
    refused: 'ეს ვერ შესრულდა',
    unreadable: 'გამოგზავნილის წაკითხვა ვერ შევძელით',
    unreadableLede: 'დაბრუნდით წინა გვერდზე და სცადეთ თავიდან.',
    later: 'ახლა ვერ ხერხდება',
    sendAgain: 'გაგზავნა თავიდან',
    nothingLost: 'რაც დაწერეთ, არ დაკარგულა',
    chooseAgain: (names: string) => `ფაილები თავიდან აირჩიეთ: ${names}`,
    formBehind:
      'აქ ყველაფერი არ ჩანს, რაც ფორმაში იყო. ბრაუზერის ღილაკით „უკან“ დაბრუნდით ფორმაზე: რაც დაწერეთ, იქ დაგხვდებათ.',
    formOnDevice:
      'აქ ყველაფერი არ ჩანს, რაც ფორმაში იყო. ბრაუზერის ღილაკით „უკან“ დაბრუნდით ფორმაზე: თუ ბრაუზერში სკრიპტები ჩართულია, რაც დაწერეთ, ამ მოწყობილობაზეა და ფორმა შემოგთავაზებთ.',
    tooLarge: 'გამოგზავნილი ძალიან დიდია',
    tooLargeLede: (kilobytes: string, letters: string) =>
      `ერთი ფორმა ${kilobytes} კილობაიტს იტევს – დაახლოებით ${letters} ქართულ ასოს. შეამოკლეთ ტექსტი და სცადეთ თავიდან.`,
    mistake: 'შეცდომა ჩვენი მხრიდან',
    mistakeNumber: 'შეცდომის ნომერი',
    mistakeLede: (number: string) =>
      `რაც გააკეთეთ, არ შენახულა. თუ მოგვწერთ, მიუთითეთ ნომერი ${number} – ამით ვიპოვით, რა მოხდა.`,
    orCall: 'შეგიძლიათ დაგვირეკოთ:',
    toHome: 'მთავარ გვერდზე',
    toSignIn: 'თანამშრომლის შესვლა',
    toProjects: 'პროექტები',
    toContact: 'კონტაქტი',
    emptyHouse: 'საიტი ცარიელია',
    demonstration: 'აქ სიახლეები, წერილები, თანამშრომლები და ნახვების რიცხვები გამოგონილია.',
    jobs: {
      tidy: 'დალაგება: ვადაგასული მონახაზები და ფაილები',
      sendLetter: 'წერილის გაგზავნა',
      clearOverwritten: 'წაშლილის კვალის მოცილება დისკიდან',
      forgetJobs: 'შესრულებული დავალებების წაშლა',
      forgetLetters: 'ძველი წერილების ტექსტის წაშლა',
    },
  },
  {
    notFound: 'There is no such page',
    notFoundLede: 'The address may have changed, or there is a mistake in the link.',
    refused: 'This could not be done',
    unreadable: 'We could not read what was sent',
    unreadableLede: 'Go back to the page before and try again.',
    later: 'It cannot be done just now',
    sendAgain: 'Send it again',
    nothingLost: 'What you wrote is not lost',
    chooseAgain: (names) => `Choose the files again: ${names}`,
    formBehind:
      'Not everything that was in the form is shown here. Go back to it with the back button of your browser: what you wrote is still there.',
    formOnDevice:
      'Not everything that was in the form is shown here. Go back to it with the back button of your browser: where it runs scripts, what you wrote is on this device, and the form offers it.',
    tooLarge: 'What was sent is too large',
    tooLargeLede: (kilobytes, letters) =>
      `One form takes ${kilobytes} kilobytes, about ${letters} Georgian letters. Shorten the text and try again.`,
    mistake: 'A mistake on our side',
    mistakeNumber: 'Number of the mistake',
    mistakeLede: (number) =>
      `What you did was not saved. If you write to us, give the number ${number}: it tells us what happened.`,
    orCall: 'You can call us:',
    toHome: 'To the home page',
    toSignIn: 'Sign in as a worker',
    toProjects: 'Projects',
    toContact: 'Contact',
    emptyHouse: 'The site is empty',
    demonstration: 'The news, letters, workers and numbers of visits here are invented.',
    jobs: {
      tidy: 'Tidying: drafts and files whose time is over',
      sendLetter: 'Sending a letter',
      clearOverwritten: 'Clearing what was erased off the disk',
      forgetJobs: 'Deleting jobs that were done',
      forgetLetters: 'Deleting the words of old letters',
    },
  },
)
