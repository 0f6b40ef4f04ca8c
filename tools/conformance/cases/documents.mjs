export const documentCases = () => []
