export const languageCases = () => []
