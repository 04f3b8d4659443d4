package orrery.webdemo.lab;

/** The start of the module. What it exports stands in classes of their own, which it touches. */
public final class LabMain {
  private LabMain() {}

  /** Does nothing: the host calls the exports. */
  public static void main(String[] arguments) {
    BenchLab.link();
    ContractLab.link();
  }
}
