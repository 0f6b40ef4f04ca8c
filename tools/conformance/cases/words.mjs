export const wordCases = () => []
