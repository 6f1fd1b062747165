package bad.hearth.demo;

/** Stands beside the application, and nobody leans on it. */
public class Invented {}
