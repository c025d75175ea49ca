export const words = {
  linkToHeading: (text: string) => `Tautan ke bagian "${text}"`,
  linkToParagraph: (place: number) => `Tautan ke alinea ${place}`,
};
