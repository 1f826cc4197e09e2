Console.WriteLine("The walkthrough is not written yet.");
